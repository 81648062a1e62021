"""Names that are somebody else's, or an example's: everything else must exist here."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: What may follow "carbonest" in a sentence about it.
PROSE = _words("""
    again against and are as asks at by can computes does estimates finds for from has holds import in is itself keeps
    knows looks makes measures needs never on or promises raises read reader reads refuses said says ships takes tells
    that to will with writes wrote
""")
#: Programs of others in examples: their options are theirs.
FOREIGN_PROGRAMS = _words("""
    aws az bash cargo check-jsonschema curl docker gcloud gh git helm kubectl mkdocs nohup ollama pip pipx pytest
    python python3 ruff sacct scontrol slurm srun terraform tofu torchrun twine uv vllm wget
""")
#: Variables of others that a text may speak of, though this code does not read them itself; CARBONEST_SOURCE is the
#: examples' own.
FOREIGN_VARIABLES = _words("""
    AWS_CA_BUNDLE AWS_DEFAULT_REGION AWS_EC2_METADATA_DISABLED AWS_PROFILE AZURE_CLIENT_ID CARBONEST_SOURCE GH_TOKEN
    GITHUB_STEP_SUMMARY HTTPS_PROXY PIP_CONSTRAINT
""")
#: Words of others that are spelled like variables: columns, zones, keys of folders.
OTHER_WORDS = _words("BILLING_PERIOD CAISO_NORTH CARBON_EMISSIONS R_50")
#: What looks like a Python name and is the name of a test suite, or a tag of a tracker's run.
OTHER_NAMES = _words("carbonest.check carbonest.kwh_low carbonest.method")
#: Files of users, of clouds and of others that examples speak of; keys of a tracker's run that are spelled like them.
EXAMPLE_FILES = _words("""
    carbonest/includes carbonest/kgco2e carbonest/kwh carbonest/method carbonest/place carbonest/seconds
    carbonest/version
    MODEL_ZOO.md carbon_emissions.csv carbon_footprint.csv carbonest/cache carbonest/state comment.md measured_more.csv
    monthly_summary.json numbers.py score.py train.py tune.py verdict.md whole.md
""")

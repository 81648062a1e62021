"""Names that are somebody else's, or an example's: everything else must exist here."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: What may follow "carbonest" in a sentence about it.
PROSE = _words("""
    again against and are as asks at by can computes does estimates finds for from has holds import in installed is
    itself keeps knows looks makes measured measures needs never on or promises raises read reader reads refuses
    said says ships takes tells that to will with writes wrote
""")
#: Programs of others in examples: their options are theirs.
FOREIGN_PROGRAMS = _words("""
    aws az bash cargo check-jsonschema curl docker gcloud for gh git helm kubectl mkdocs nohup ollama pip pipx pytest
    python python3 ruff sacct scontrol slurm srun terraform tofu torchrun twine uv vllm wget
""")
#: Options of scripts of this repository that are not part of the command.
SCRIPT_OPTIONS = _words("--check")
#: Variables of others that a text may speak of, though this code does not read them itself; CARBONEST_SOURCE is the
#: examples' own.
FOREIGN_VARIABLES = _words("""
    AWS_CA_BUNDLE AWS_DEFAULT_REGION AWS_EC2_METADATA_DISABLED AWS_PROFILE AZURE_CLIENT_ID CARBONEST_SOURCE
    COMP_CWORD GH_TOKEN GITHUB_STEP_SUMMARY HTTPS_PROXY MLFLOW_TRACKING_USERNAME PIP_CONSTRAINT
""")
#: Words of others that are spelled like variables: columns, zones, keys of folders.
OTHER_WORDS = _words("BILLING_PERIOD CAISO_NORTH CARBON_EMISSIONS R_50")
#: What looks like a Python name and is a key: of a test suite, of trackers, of a context of click.
OTHER_NAMES = _words("""
    carbonest.check carbonest.includes carbonest.kgco2e_high carbonest.kgco2e_low carbonest.kwh_high carbonest.kwh_low
    carbonest.method carbonest.notes carbonest.page carbonest.place carbonest.quiet carbonest.version
""")
#: Files of users, of clouds and of others that examples speak of.
EXAMPLE_FILES = _words("""
    MODEL_ZOO.md carbon_emissions.csv carbon_footprint.csv comment.md measured_more.csv monthly_summary.json
    numbers.py score.py train.py tune.py verdict.md whole.md
""")

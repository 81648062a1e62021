"""Names and sizes of language models, and the facts behind them."""

import pytest

from estimator import tables
from estimator.errors import InputError, UnknownNameError
from estimator.llm.gpus import accelerators
from estimator.llm.models import find_model, known_models


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("qwen3-8b", "Qwen3-8B"),
        ("Qwen/Qwen3-8B", "Qwen3-8B"),
        ("meta-llama/Meta-Llama-3.1-70B-Instruct", "Llama-3.1-70B"),
        ("llama3.1-8b", "Llama-3.1-8B"),
        ("mixtral_8x7b", "Mixtral-8x7B"),
        ("gemma-2-9b-it", "Gemma-2-9B"),
        ("deepseek-ai/DeepSeek-V3-0324", "DeepSeek-V3"),
        ("openai/gpt-oss-20b", "gpt-oss-20B"),
    ],
)
def test_usual_spellings_find_a_model(text, name):
    assert find_model(text).name == name


@pytest.mark.parametrize(
    ("text", "total", "active"), [("8B", 8, 8), ("350M", 0.35, 0.35), ("1.5t", 1500, 1500), ("30B-A3B", 30, 3)]
)
def test_a_size_is_a_model_of_unknown_dimensions(text, total, active):
    model = find_model(text)
    assert (model.params_b, model.active_b, model.layers) == (pytest.approx(total), pytest.approx(active), None)


def test_active_parameters_make_a_mixture():
    model = find_model("400B", active="17B")
    assert model.active_b == 17
    assert not model.is_dense
    with pytest.raises(InputError, match="must not be above"):
        find_model("8B", active="9B")
    with pytest.raises(InputError, match=r"Qwen3-8B has 8\.188B"):
        find_model("qwen3-8b", active="3B")


def test_an_unknown_name_is_told_the_nearest():
    with pytest.raises(UnknownNameError, match=r"Llama-3\.1-8B") as caught:
        find_model("llama-3.1-9b")
    assert "--llm 8B" in str(caught.value)


@pytest.mark.parametrize("text", ["0B", "1e9", "9999999T", "8 8B", "", "-8B", "8.8.8B"])
def test_what_is_no_size_is_refused(text):
    with pytest.raises(InputError):
        find_model(text)


# Parameters as the makers print them: model cards and papers.
PRINTED_B = {
    "Llama-2-7B": 6.738, "Llama-2-13B": 13.016, "Llama-2-70B": 68.977, "Llama-3.1-8B": 8.03, "Llama-3.1-70B": 70.6,
    "Llama-3.1-405B": 405.9, "Llama-3.2-1B": 1.24, "Mistral-7B": 7.24, "Mixtral-8x7B": 46.7, "Mixtral-8x22B": 140.6,
    "Gemma-7B": 8.54, "Qwen2.5-7B": 7.61, "Qwen2.5-72B": 72.7, "Qwen3-8B": 8.2, "Qwen3-30B-A3B": 30.5,
    "Qwen3-235B-A22B": 235, "pythia-6.9B": 6.857, "TinyLlama-1.1B": 1.1, "OLMo-2-13B": 13.7, "SmolLM2-1.7B": 1.71,
}  # fmt: skip


@pytest.mark.parametrize(("name", "printed"), PRINTED_B.items())
def test_parameters_counted_from_dimensions_are_those_of_the_makers(name, printed):
    assert find_model(name).params_b == pytest.approx(printed, rel=0.006)


@pytest.mark.parametrize(("name", "active"), [("Mixtral-8x7B", 12.9), ("Qwen3-30B-A3B", 3.3), ("Qwen3-235B-A22B", 22)])
def test_active_parameters_are_those_of_the_makers(name, active):
    assert find_model(name).active_b == pytest.approx(active, rel=0.02)


def test_cache_of_a_token():
    # Llama 3.1 8B: 32 layers, keys and values, 8 heads of 128, 2 bytes.
    assert find_model("llama-3.1-8b").kv_bytes_per_token == 32 * 2 * 8 * 128 * 2
    # DeepSeek V3 caches a latent of 512 and 64 numbers of position in each of 61 layers.
    assert find_model("deepseek-v3").kv_bytes_per_token == 61 * (512 + 64) * 2


def test_every_model_has_a_source_that_resolves_and_ships():
    ships = {row["source_id"]: row["ships"] for row in tables.read("sources")}
    assert {ships[source] for model in known_models() for source in model.source_ids} == {"yes"}


def test_eight_bits_are_twice_as_fast_where_there_are_any():
    for board in accelerators().values():
        if board.fp8_tflops is not None:
            assert board.fp8_tflops == pytest.approx(2 * board.bf16_tflops, rel=0.03), board.gpu_key

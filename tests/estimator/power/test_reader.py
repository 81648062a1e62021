"""The one reader of hardware names: what every spelling has in common, and what hostile text may do to it: nothing."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from estimator.errors import CarbonestError, InputError, UnknownNameError
from estimator.planning.hardware_names import cpu_named, gpus_named, speed_given
from estimator.power import Hardware, cpu_spec, gpu_spec, predict
from estimator.power.gpu_names import read_gpu_name
from estimator.power.names import read_cpu_name
from estimator.power.reader import LONGEST_NAME, written

WORDS = [
    "Xeon", "EPYC", "Intel(R)", "AMD", "NVIDIA", "Platinum", "8480L", "7B13", "i5-6500T", "i9-", "Ryzen", "9", "PRO",
    "5950X", "Threadripper", "Celeron", "N5105", "Core", "Ultra", "4th", "Gen", "Optimized", "(Skylake, IBRS)", "@",
    "2.60GHz", "(35 W)", "(0 W)", "(99999 W)", "W", "Max", "9480", "CPUID", "6/85", "A100-SXM4-40GB", "A100D-10C",
    "MIG",
    "1g.5gb", "9g.5gb", "GRID", "H100", "NVL", "T4-8Q", "RTX", "4090", "Laptop", "GPU", "Max-Q", "GH200", "Grace", "M2",
    "Apple", "(300 W)", "-", "(", ")", "µ", "٣", "²", "Ⅷ", "ﷺ", "\u200b", "\u200b®", "1e9", "v4", "E5-2686",
]  # fmt: skip
near_names = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
any_text = st.text(max_size=LONGEST_NAME + 50) | near_names | st.lists(st.sampled_from(WORDS), max_size=12).map("".join)


def answers(text):
    """Everything that reads a name, asked."""
    for ask in (
        read_cpu_name,
        read_gpu_name,
        cpu_spec,
        gpu_spec,
        gpus_named,
        cpu_named,
        lambda t: speed_given(t + "=2"),
    ):
        try:
            yield ask(text)
        except CarbonestError as error:
            assert str(error).isprintable() and len(str(error)) < 600, error
            yield error


@given(any_text)
@example("x" * 10_000)
@example("\x00")
@example("A100 " * 2_000)
@example("(" * 200)
@example("ﷺ" * 200)
def test_no_name_breaks_a_reader(text):
    assert len(list(answers(text))) == 7


@given(near_names)
def test_what_is_read_is_a_sane_part(text):
    try:
        cpu = cpu_spec(text)
    except InputError:
        pass
    else:
        assert 0 < cpu.tdp_watts <= 30_000 and cpu.tdp_watts <= cpu.most_watts * 1.001
    try:
        gpu = gpu_spec(text)
    except InputError:
        pass
    else:
        assert 0 < gpu.idle_watts <= gpu.waiting_watts < gpu.tdp_watts < gpu.most_watts


@pytest.mark.parametrize("read", [read_cpu_name, read_gpu_name, cpu_spec, gpu_spec, gpus_named, cpu_named])
@pytest.mark.parametrize("name", ["A" * 10_000, "A100 " * 50])
def test_a_text_too_long_for_a_name_is_refused_without_repeating_it(read, name):
    with pytest.raises(InputError, match=rf"at most {LONGEST_NAME} characters; got {len(name)}") as caught:
        read(name)
    assert len(str(caught.value)) < 150


@pytest.mark.parametrize("name", ["Xeon\x00 8380", "EPYC\n7763", "A100\x1b[31m", "H100\u202a\x07"])
def test_control_characters_are_refused_and_not_repeated(name):
    for read in (read_cpu_name, read_gpu_name):
        with pytest.raises(InputError, match=r"printable text; got U\+00") as caught:
            read(name)
        assert str(caught.value).isprintable()


def test_invisible_and_compatible_letters_are_the_same_name():
    """Copied lists hold zero-width spaces (codecarbon's 'AMD Ryzen 5 6600HS\\u200b') and full-width letters."""
    assert read_cpu_name("AMD Ryzen 5 6600HS\u200b").key == read_cpu_name("Ryzen 5 6600HS").key
    assert read_cpu_name("\uff25\uff30\uff39\uff23\u00a07763").key == "epyc 7763"


@pytest.mark.parametrize(
    ("name", "text", "watts"),
    [
        ("Intel® Core™ i5-6500T (35 W)", "intel core i5-6500t", 35),
        ("X1 (450W)", "x1", 450),
        ("WSE-3 (23 kW)", "wse-3", 23_000),
        ("V100-SXM3-32GB-350W", "v100-sxm3-32gb-", 350),
        ("A100 (500 W CTS)", "a100", 500),
        ("Half (37,5 W)", "half", 37.5),
        # A letter of the part's own number is no unit.
        ("Xeon E5-2687W v4", "xeon e5-2687w v4", None),
        ("Xeon W-2195", "xeon w-2195", None),
        ("K80 (half board)", "k80 (half board)", None),
    ],
)
def test_a_limit_in_the_name_is_taken_out_of_it(name, text, watts):
    assert written(name, "CPU") == (text, watts)


@pytest.mark.parametrize("name", ["Foo (0 W)", "Foo (900000 W)", "Foo (99 kW)"])
def test_a_limit_that_no_part_has_is_refused(name):
    for read in (cpu_spec, gpu_spec):
        with pytest.raises(InputError, match="between 1 and 30000 W"):
            read(name)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "9",
        "(",
        "1 w ",
        " ",
        "epyc ",
        "xeon 6 e ",
        "pentium gold ",
        "i7-",
        "rtx ",
        "mig 1",
        "a100-",
        "1-",
        "(1 w",
        "t4 ",
    ],
)
def test_reading_grows_no_worse_than_the_square_of_the_length(piece):
    """Four times the text may take sixteen times as long in the worst pattern; a catastrophic one takes 4 ** 40."""
    for read in (read_cpu_name.__wrapped__, read_gpu_name.__wrapped__):

        def best(length, read=read):
            text = (piece * length)[:length]
            spent = []
            for _ in range(5):
                start = time.process_time()
                for _ in range(20):
                    read(text)
                spent.append(time.process_time() - start)
            return min(spent)

        assert best(LONGEST_NAME) < 60 * max(best(LONGEST_NAME // 4), 1e-4)


@pytest.mark.parametrize(
    "name",
    ["Jetson AGX Orin", "Groq", "GroqChip", "WSE-3", "Cerebras WSE-3", "M2 Max", "Graphcore IPU", "GPU", "Foo X1"],
)
def test_of_nothing_known_a_sentence_not_a_number(name):
    with pytest.raises(UnknownNameError, match=r"Give the power limit of its board in brackets: .* \(300 W\)"):
        predict(Hardware(gpu_model=name, gpu_count=1), scope="gpu_only")


@pytest.mark.parametrize(
    "name", ["Zorgon 9000", "POWER9", "Raspberry Pi 5", "Snapdragon X Elite", "Groq", "Apple M1 Pro"]
)
def test_of_an_unknown_cpu_a_sentence_too(name):
    with pytest.raises(UnknownNameError, match="Give its thermal design power in brackets"):
        predict(Hardware(name), scope="cpu_pkg")


@pytest.mark.parametrize("name", ["Jetson AGX Orin (60 W)", "Foo X1 (450 W)", "Cerebras WSE-3 (23 kW)"])
def test_a_limit_in_brackets_is_enough_at_the_weakest_tier(name):
    limit = written(name, "GPU").limit_watts
    found = predict(Hardware(gpu_model=name, gpu_count=1), scope="gpu_only", workload="training")
    assert found.tier == "generic"
    assert 0.1 * limit < found.watts.low < found.watts.central < found.watts.high <= 1.05 * limit + 1e-6

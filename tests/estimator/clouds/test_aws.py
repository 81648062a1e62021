"""Listings of AWS: read to their end, and not for ever."""

import pytest

from estimator.clouds.aws import BrokenAnswer, pages
from estimator.errors import RemoteError


def called(operation, function):
    return function()


def listing(*answers):
    """Return ``ask`` over answers in turn, the last for ever, and the tokens that it was given."""
    tokens, waiting = [], list(answers)

    def ask(token):
        tokens.append(token)
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]

    return ask, tokens


def test_each_page_is_asked_for_with_the_token_of_the_one_before():
    ask, tokens = listing({"Items": [1], "NextToken": "a"}, {"Items": [], "NextToken": "b"}, {"Items": [2]})
    assert [page["Items"] for page in pages(called, "List", ask, "Items")] == [[1], [], [2]]
    assert tokens == [{}, {"NextToken": "a"}, {"NextToken": "b"}]


def test_a_token_that_stays_the_same_ends_the_listing():
    ask, tokens = listing({"Items": [], "NextToken": "a"})
    with pytest.raises(RemoteError, match="the listing of List did not end"):
        list(pages(called, "List", ask, "Items"))
    assert len(tokens) == 2


def test_a_listing_without_end_is_left_after_so_many_pages():
    ask, tokens = listing(*({"Items": [], "NextToken": str(n)} for n in range(20)))
    with pytest.raises(RemoteError, match="did not end after 7 pages"):
        list(pages(called, "List", ask, "Items", most_pages=7))
    assert len(tokens) == 7


def test_an_answer_without_its_field_was_cut_short_and_is_asked_for_again():
    def twice(operation, function):
        with pytest.raises(BrokenAnswer):
            function()
        return function()

    ask, tokens = listing({}, {"Items": [1]})
    assert [page["Items"] for page in pages(twice, "List", ask, "Items")] == [[1]]
    assert tokens == [{}, {}]

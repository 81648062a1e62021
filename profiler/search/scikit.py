"""scikit-learn's searches, one candidate at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from estimator.errors import InputError


def evaluate_one_by_one(search: Any, candidate: Callable[[dict[str, Any], Callable[[], float | None]], bool]) -> None:
    """Let a search evaluate its candidates one after the other, and end after any of them.

    Rests on ``_run_search``, the method by which a search hands its candidates over: scikit-learn documents it for
    searches of one's own. All candidates see the same folds, as they do otherwise.

    Parameters
    ----------
    search : GridSearchCV or RandomizedSearchCV, not yet fitted.
    candidate : called with parameters and what evaluates them and returns their score; returns whether to go on.

    Raises
    ------
    InputError
        If it is another search: halving ones race candidates against each other.
    """
    from sklearn.model_selection import GridSearchCV, RandomizedSearchCV

    if not isinstance(search, GridSearchCV | RandomizedSearchCV):
        raise InputError(f"watch needs a GridSearchCV or RandomizedSearchCV; got {type(search).__name__}.")
    run = search._run_search

    def one_by_one(evaluate: Callable[..., dict[str, Any]], *, callback_ctx: Any = None) -> None:
        folds = _SameFolds(search)

        def each(candidates: Sequence[dict[str, Any]], **_: Any) -> dict[str, Any]:
            found: dict[str, Any] = {}

            def score(params: dict[str, Any]) -> float | None:
                found.update(evaluate([params], cv=folds))
                return _newest_score(found, search)

            for params in candidates:
                if not candidate(dict(params), partial(score, params)):
                    break
            return found

        # From scikit-learn 1.9 on a search hands its callbacks' context over as well.
        run(each, **({} if callback_ctx is None else {"callback_ctx": callback_ctx}))

    search._run_search = one_by_one


class _SameFolds:
    """The folds of a search, drawn once: shuffled ones without a seed would be others for each candidate."""

    def __init__(self, search: Any) -> None:
        self._search, self._splits = search, list[Any]()

    def split(self, X: Any, y: Any = None, **more: Any) -> list[Any]:
        """Return the folds."""
        if not self._splits:
            from sklearn.base import is_classifier
            from sklearn.model_selection import check_cv

            cv = check_cv(self._search.cv, y, classifier=is_classifier(self._search.estimator))
            self._splits = list(cv.split(X, y, **more))
        return self._splits


def _newest_score(found: dict[str, Any], search: Any) -> float | None:
    """Return the mean test score of the newest candidate, by the metric that the search refits for."""
    values = found.get(f"mean_test_{search.refit if isinstance(search.refit, str) else 'score'}")
    return None if values is None else float(values[-1])

"""The configuration in a plan: which provider, and so which region, a resource has, and what it refers to.

An expression is a constant, or a list of what it refers to: ``var.region``, ``aws_launch_template.web.id``,
``module.network.subnet``. References are followed through variables of modules and outputs of modules; nothing else is
evaluated, so what a function makes of them stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

#: Modules are not nested deeper, and references are not longer.
_DEEPEST = 30
_NAME = re.compile(r"module\.([^.\[]+)(?:\[[^\]]*\])?\.?")


class Configuration:
    """The part ``configuration`` of a plan, with the values of its root variables."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._configuration = _object(data.get("configuration"))
        self._variables = {name: _object(each).get("value") for name, each in _object(data.get("variables")).items()}

    @cached_property
    def _modules(self) -> dict[tuple[str, ...], Mapping[str, Any]]:
        """Path of names → module."""
        found: dict[tuple[str, ...], Mapping[str, Any]] = {}
        waiting: list[tuple[tuple[str, ...], Mapping[str, Any]]] = [
            ((), _object(self._configuration.get("root_module")))
        ]
        while waiting:
            path, module = waiting.pop()
            found[path] = module
            if len(path) < _DEEPEST:
                for name, call in _object(module.get("module_calls")).items():
                    waiting.append(((*path, name), _object(_object(call).get("module"))))
        return found

    @cached_property
    def _declared(self) -> dict[tuple[tuple[str, ...], str], Mapping[str, Any]]:
        """(path, address within the module) → resource as it is declared."""
        return {
            (path, str(each.get("address"))): each
            for path, module in self._modules.items()
            for each in map(_object, _list(module.get("resources")))
        }

    def provider_value(self, place: str, *names: str) -> str | None:
        """Return a setting of a resource's provider, such as its region, where it is a constant or a known variable.

        Parameters
        ----------
        place : address of the resource without indices.
        names : of the setting; the first that is set counts.
        """
        path, local = _split(place)
        key = str(_object(self._declared.get((path, local))).get("provider_config_key") or "")
        alias = key.rpartition(":")[2] or local.partition("_")[0]
        configs = _object(self._configuration.get("provider_config"))
        # Modules inherit the provider of whoever calls them.
        for depth in range(len(path), -1, -1):
            where = ".".join(f"module.{name}" for name in path[:depth])
            config = _object(configs.get(f"{where}:{alias}" if where else alias))
            for name in names:
                found = self._value(path[:depth], _object(config.get("expressions")).get(name))
                if isinstance(found, str) and found:
                    return found
        return None

    def referred(self, place: str, *attribute: str | int) -> Iterator[str]:
        """Return the addresses, without indices, of the resources that an attribute refers to, nearest first."""
        path, local = _split(place)
        expression: Any = _object(self._declared.get((path, local))).get("expressions")
        for step in attribute:
            if isinstance(step, int):
                expression = _list(expression)[step] if len(_list(expression)) > step else None
            else:
                expression = _object(expression).get(step)
        yield from dict.fromkeys(self._followed(path, expression, 0))

    def declares(self, place: str, *attribute: str | int) -> bool:
        """Say whether the configuration may set an attribute of a resource; where this is false it does not."""
        path, local = _split(place)
        declared = self._declared.get((path, local))
        expression: Any = None if declared is None else declared.get("expressions")
        for step in attribute:
            if isinstance(step, int) and isinstance(expression, list) and len(expression) > step:
                expression = expression[step]
            elif isinstance(step, str) and isinstance(expression, dict) and "references" not in expression:
                if step not in expression:
                    return False
                expression = expression[step]
            else:
                return True
        return True

    def _followed(self, path: tuple[str, ...], expression: Any, depth: int) -> Iterator[str]:
        if depth > _DEEPEST:
            return
        for reference in _list(_object(expression).get("references")):
            if not isinstance(reference, str):
                continue
            words = re.sub(r"\[[^\]]*\]", "", reference).split(".")
            if words[0] == "var" and len(words) > 1:
                if path:
                    call = _object(_object(_object(self._modules.get(path[:-1])).get("module_calls")).get(path[-1]))
                    yield from self._followed(path[:-1], _object(call.get("expressions")).get(words[1]), depth + 1)
            elif words[0] == "module" and len(words) > 2:
                outputs = _object(_object(self._modules.get((*path, words[1]))).get("outputs"))
                inner = _object(outputs.get(words[2])).get("expression")
                yield from self._followed((*path, words[1]), inner, depth + 1)
            elif len(words) > 1 and words[0] not in ("local", "each", "count", "path", "data", "self", "terraform"):
                yield ".".join((*(f"module.{name}" for name in path), words[0], words[1]))

    def _value(self, path: tuple[str, ...], expression: Any, depth: int = 0) -> Any:
        """Return a constant, or the value of the one variable that an expression is."""
        found = _object(expression)
        if "constant_value" in found:
            return found["constant_value"]
        references = [each for each in _list(found.get("references")) if isinstance(each, str)]
        if len(references) != 1 or not references[0].startswith("var.") or depth > _DEEPEST:
            return None
        name = references[0].split(".")[1]
        if not path:
            return self._variables.get(name, self._default((), name))
        call = _object(_object(_object(self._modules.get(path[:-1])).get("module_calls")).get(path[-1]))
        passed = _object(call.get("expressions"))
        return self._value(path[:-1], passed[name], depth + 1) if name in passed else self._default(path, name)

    def _default(self, path: tuple[str, ...], name: str) -> Any:
        return _object(_object(_object(self._modules.get(path)).get("variables")).get(name)).get("default")


def _split(place: str) -> tuple[tuple[str, ...], str]:
    """Return (path of modules, address within the last) of an address without indices."""
    path: list[str] = []
    while (found := _NAME.match(place)) and len(place) > found.end():
        path.append(found[1])
        place = place[found.end() :]
    return tuple(path), place


def _object(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []

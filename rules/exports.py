"""Names of a package that are imported when they are first used.

Whoever imports a package, or one module of it, does not wait for all the others. Nothing slow is imported
here: every start passes through this module.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def on_demand(
    there: "dict[str, object]", names: "Mapping[str, tuple[str, ...]]"
) -> "tuple[Callable[[str], object], Callable[[], list[str]]]":
    """Return the `__getattr__` and the `__dir__` of a package.

    there: its globals; what was used once is kept there.
    names: module of the package -> what the package exports of it.
    """
    package = there["__name__"]
    module_of = {name: module for module, exported in names.items() for name in exported}

    def get(name: str) -> object:
        if name not in module_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        from importlib import import_module

        there[name] = getattr(import_module(f"{package}.{module_of[name]}"), name)
        return there[name]

    return get, lambda: sorted({*there, *module_of})

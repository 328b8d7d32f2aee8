"""Names of a package that are imported when they are first used.

Whoever imports a package, or one module of it, does not wait for all the others. Nothing is imported here:
every start passes through this module.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def on_demand(package: str, names: "Mapping[str, tuple[str, ...]]") -> "Callable[[str], object]":
    """Return the `__getattr__` of a package.

    names: module of the package -> what the package exports of it.
    """
    module_of = {name: module for module, exported in names.items() for name in exported}

    def get(name: str) -> object:
        if name not in module_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f"{package}.{module_of[name]}"), name)

    return get

"""How frozen data is declared: like `dataclasses.dataclass(frozen=True, slots=True)`, at a small part of its cost.

A command that replays one record declares some ninety such classes and makes instances of half of them.
`dataclasses` writes and compiles five functions a class (about 0.4 ms) and first imports `inspect`; together that was a
quarter of the whole process. Here comparing, hashing and showing are shared by all classes, and the one function that
has to be written for a class, its `__init__`, is compiled when the first instance is made.

To `dataclasses.fields`, `replace`, `asdict` and `is_dataclass` such a class is a dataclass. Not provided, because
nothing needs them: mutable classes, `InitVar`, `kw_only`, `init=False`, `__post_init__`, ordering.
"""

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")

_FIELDS = "__frozen_fields__"
_MISSING: Any = object()


class _Field:
    """A field of a class: how its default is made, and whether comparing and showing look at it."""

    __slots__ = ("compare", "default", "factory", "repr")

    def __init__(self, default: Any, factory: Callable[[], Any] | None, repr: bool, compare: bool) -> None:
        self.default = default
        self.factory = factory
        self.repr = repr
        self.compare = compare


class _DataclassFields:
    """`__dataclass_fields__` as `dataclasses` reads it, made when somebody asks."""

    def __get__(self, instance: object, owner: type) -> Mapping[str, Any]:
        import dataclasses

        @dataclasses.dataclass
        class Twin:
            __annotations__ = dict.fromkeys(getattr(owner, _FIELDS), Any)

        return Twin.__dataclass_fields__


class FrozenError(AttributeError):
    """Something frozen was to be changed."""


def field(*, default_factory: Callable[[], Any] | None = None, repr: bool = True, compare: bool = True) -> Any:
    """A field with a default that is made anew for each instance, or that comparing or showing pass over."""
    return _Field(_MISSING, default_factory, repr, compare)


@overload
def frozen(cls: type[T]) -> type[T]: ...
@overload
def frozen(*, eq: bool = True, repr: bool = True) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T] | None = None, *, eq: bool = True, repr: bool = True) -> Any:
    """Make `cls` a frozen class with slots. Without `eq` instances are compared and hashed by identity.

    Assigning to an instance raises FrozenError. A subclass inherits the fields of its base, before its own.
    """
    if cls is None:
        return lambda cls: _frozen(cls, eq, repr)
    return _frozen(cls, eq, repr)


def replace(instance: T, **changes: Any) -> T:
    """A copy of a frozen instance in which some fields are different."""
    cls = type(instance)
    return cls(**{name: getattr(instance, name) for name in _fields(cls) if name not in changes}, **changes)


def field_names(cls: type) -> tuple[str, ...]:
    """The names of the fields of a frozen class, in order."""
    return tuple(_fields(cls))


def _fields(cls: type) -> Mapping[str, _Field]:
    fields: Mapping[str, _Field] = getattr(cls, _FIELDS)
    return fields


def _frozen(cls: type, eq: bool, repr: bool) -> type:
    own = {name: _field(cls.__dict__.get(name, _MISSING)) for name in cls.__annotations__}
    inherited: Mapping[str, _Field] = getattr(cls, _FIELDS, {})
    fields = {**inherited, **own}
    body = {name: value for name, value in cls.__dict__.items() if name not in own}
    for name in ("__dict__", "__weakref__"):
        body.pop(name, None)
    body["__slots__"] = tuple(name for name in own if name not in inherited)
    body["__match_args__"] = tuple(fields)
    body[_FIELDS] = fields
    body["__dataclass_fields__"] = _DataclassFields()
    body["__init__"] = _first_init
    body["__setattr__"] = _refuse
    body["__delattr__"] = _refuse
    body["__reduce__"] = _reduce
    if eq:
        body.setdefault("__eq__", _equal)
        body.setdefault("__hash__", _hash)
        compared = [name for name, one in fields.items() if one.compare]
        body["__compared__"] = staticmethod(attrgetter(*compared) if compared else type)
    if repr:
        body.setdefault("__repr__", _show)
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    return made


def _field(default: Any) -> _Field:
    return default if isinstance(default, _Field) else _Field(default, None, True, True)


def _first_init(self: object, *args: Any, **kwargs: Any) -> None:
    """Stands in for the `__init__` of a class until its first instance is made."""
    owner = next(cls for cls in type(self).__mro__ if _FIELDS in cls.__dict__)
    owner.__init__ = _init_of(owner)  # type: ignore[misc]
    owner.__init__(self, *args, **kwargs)  # type: ignore[misc]


def _init_of(cls: type) -> Callable[..., None]:
    """Write and compile `__init__`. It fills the slots through their descriptors: `__setattr__` refuses."""
    names: dict[str, Any] = {}
    parameters, lines = [], []
    for name, one in _fields(cls).items():
        names[f"_set_{name}"] = getattr(cls, name).__set__
        value = name
        if one.factory is not None:
            names[f"_make_{name}"] = one.factory
            names["_missing"] = _MISSING
            parameters.append(f"{name}=_missing")
            value = f"_make_{name}() if {name} is _missing else {name}"
        elif one.default is not _MISSING:
            names[f"_default_{name}"] = one.default
            parameters.append(f"{name}=_default_{name}")
        else:
            parameters.append(name)
        lines.append(f"    _set_{name}(self, {value})")
    code = f"def __init__({', '.join(['self', *parameters])}):\n" + ("\n".join(lines) or "    pass")
    exec(compile(code, f"<__init__ of {cls.__qualname__}>", "exec"), names)  # names are those of the class, no input
    made: Callable[..., None] = names["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _equal(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    compared = self.__compared__
    return compared(self) == compared(other)


def _hash(self: Any) -> int:
    return hash((self.__class__, self.__compared__(self)))


def _show(self: object) -> str:
    shown = (f"{name}={getattr(self, name)!r}" for name, one in _fields(type(self)).items() if one.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse(self: object, name: str, _value: object = None) -> None:
    raise FrozenError(f"{type(self).__name__} is frozen: {name} cannot be changed")


def _reduce(self: object) -> tuple[type, tuple[Any, ...]]:
    """How an instance is copied and sent to another process: made again from its fields."""
    cls = type(self)
    return cls, tuple(getattr(self, name) for name in _fields(cls))

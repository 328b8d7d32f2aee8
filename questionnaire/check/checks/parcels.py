"""What goes from one process to another: findings without the pack, which each process has."""

from io import BytesIO
from pickle import HIGHEST_PROTOCOL, Pickler, Unpickler

from questionnaire.pack.pack import Pack


def packed(content: object, pack: Pack) -> bytes:
    """Return some findings as bytes, with a mark where the pack stands in their witnesses."""
    parcel = BytesIO()
    _Packing(parcel, pack).dump(content)
    return parcel.getvalue()


def unpacked(parcel: bytes, pack: Pack) -> object:
    """Return what is in a parcel, with this pack in place of each mark."""
    return _Unpacking(BytesIO(parcel), pack).load()


class _Packing(Pickler):
    def __init__(self, parcel: BytesIO, pack: Pack) -> None:
        super().__init__(parcel, HIGHEST_PROTOCOL)
        self._pack = pack

    def persistent_id(self, part: object) -> str | None:
        """Return a mark for the pack; None for all else, which is written as it is."""
        return "pack" if part is self._pack else None


class _Unpacking(Unpickler):
    def __init__(self, parcel: BytesIO, pack: Pack) -> None:
        super().__init__(parcel)
        self._pack = pack

    def persistent_load(self, _mark: str) -> Pack:
        """Return the pack: there is no other mark."""
        return self._pack

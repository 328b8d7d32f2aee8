"""A file of a corpus is legible, and is refused where it does not fit its base pack."""

from pathlib import Path

import pytest

from support.edited_packs import DEFECTIVE, INVALID, Corpus, CorpusError, edited

CORPORA = {"defective": DEFECTIVE, "invalid": INVALID}
BASE = """\
id = "tea"

[[note]]
id = "green"
when = { leaf = "green" }
text = "Not too hot."

[[note]]
id = "black"
when = { leaf = "black" }
text = "Not too hot."
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """A corpus of one edited pack, still to be written."""
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "questionnaire.toml").write_text('id = "tea"\n', encoding="utf-8")
    (tmp_path / "base" / "rules.toml").write_text(BASE, encoding="utf-8")
    return Corpus(tmp_path, tmp_path / "base")


def written(corpus: Corpus, edits: str) -> None:
    (corpus.folder / "cold.toml").write_text(f'file = "rules.toml"\n{edits}', encoding="utf-8")


@pytest.mark.parametrize("name", CORPORA)
def test_a_corpus_is_legible(name: str) -> None:
    """Lines are short and none holds several; a file fits on a screen and says first what is wrong."""
    corpus = CORPORA[name]
    for path in corpus.folder.rglob("*.toml"):
        text = path.read_text(encoding="utf-8")
        assert max(map(len, text.splitlines())) <= 120, path
        assert "\\n" not in text, path
        if path.parent == corpus.folder:
            assert text.startswith("# "), path
            assert text.count("\n") <= 50, path


@pytest.mark.parametrize("name", CORPORA)
def test_a_corpus_holds_one_base_and_the_files_that_edit_it(name: str) -> None:
    corpus = CORPORA[name]

    assert [path for path in corpus.folder.iterdir() if path.is_dir()] == [corpus.base]
    assert {path.name for path in corpus.base.iterdir()} == {"questionnaire.toml", "rules.toml"}
    assert {path.suffix for path in corpus.folder.iterdir() if path.is_file()} == {".toml"}


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        ({"replace": 'id = "tea"', "with": 'id = "soup"'}, BASE.replace("tea", "soup")),
        (
            {"in": 'id = "black"', "replace": 'text = "Not too hot."', "with": 'text = "Hot."\nrank = 1\n'},
            BASE.removesuffix('text = "Not too hot."\n') + 'text = "Hot."\nrank = 1\n',
        ),
        ({"after": 'id = "tea"', "add": "rank = 1"}, BASE.replace('"tea"\n', '"tea"\nrank = 1\n')),
        (
            {"after": 'id = "green"', "add": '[[note]]\nid = "white"\n'},
            BASE.replace('\n\n[[note]]\nid = "b', '\n\n[[note]]\nid = "white"\n\n[[note]]\nid = "b'),
        ),
        ({"after": 'id = "black"', "add": '[[note]]\nid = "white"'}, BASE + '\n[[note]]\nid = "white"\n'),
        ({"remove": 'when = { leaf = "green" }'}, BASE.replace('when = { leaf = "green" }\n', "")),
        (
            {"remove": '[[note]]\nid = "black"\nwhen = { leaf = "black" }\ntext = "Not too hot."\n'},
            BASE.rpartition("\n[[note]]")[0],
        ),
        ({"content": ""}, ""),
        ({"content": "# later"}, "# later\n"),
    ],
)
def test_an_edit_changes_these_lines_and_no_others(edit: dict[str, str], expected: str) -> None:
    assert edited(BASE, [edit]) == expected


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        ("replace = 'id = \"coffee\"'\nwith = 'id = \"tea\"'", 'found 0 times: id = "coffee"'),
        ("remove = 'text = \"Not too hot.\"'", 'found 2 times: text = "Not too hot."'),
        ("after = '[[note]]'\nadd = 'rank = 1'", r"found 2 times: \[\[note\]\]"),
        ("remove = 'id = \"te'", 'found 0 times: id = "te'),
        ("in = '[[note]]'\nremove = 'id = \"green\"'", r"found 2 times: \[\[note\]\]"),
        ("in = 'id = \"green\"'\nremove = 'id = \"black\"'", 'found 0 times: id = "black"'),
        ("replace = 'id = \"tea\"'\nwiht = 'id = \"soup\"'", "no edit has the keys replace, wiht"),
    ],
)
def test_an_edit_that_does_not_fit_is_refused_with_its_file(corpus: Corpus, edit: str, says: str) -> None:
    written(corpus, f"[[edit]]\n{edit}\n")

    with pytest.raises(CorpusError, match=rf"cold\.toml: .*{says}"):
        corpus.pack("cold").files()


def test_a_repair_is_an_edit_of_the_broken_pack(corpus: Corpus, tmp_path: Path) -> None:
    written(
        corpus,
        "[[edit]]\nreplace = 'id = \"tea\"'\nwith = 'id = \"soup\"'\n"
        "[[repair]]\nreplace = 'id = \"soup\"'\nwith = 'id = \"broth\"'\n",
    )
    pack = corpus.pack("cold")
    broken = pack.write(tmp_path / "broken") / "rules.toml"
    repaired = pack.write(tmp_path / "repaired", repaired=True) / "rules.toml"

    assert broken.read_text(encoding="utf-8") == BASE.replace("tea", "soup")
    assert repaired.read_text(encoding="utf-8") == BASE.replace("tea", "broth")


@pytest.mark.parametrize("more", ["repiar = []", "[[problems]]\ncode = 'syntax'"])
def test_a_misspelt_key_is_refused(corpus: Corpus, more: str) -> None:
    written(corpus, f"{more}\n")

    with pytest.raises(CorpusError, match=r"cold\.toml: unknown keys \['(repiar|problems)'\]"):
        corpus.pack("cold")

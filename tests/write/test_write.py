"""Writing: only what changed, its own only, and nothing at all where something is in the way."""

import json
import os
import threading
from pathlib import Path

import pytest

from builder.errors import WriteError
from builder.models import Page
from builder.write import generated, write
from builder.write.disk import locked

CANAL = Page("articles/canal-reopens.md", "# The canal reopens\n")
FERRY = Page("articles/ferry-fares.md", "# Ferry fares rise – again\n")
TOPIC = Page("topics/transport.md", "# Transport\n")
MANIFEST = ".precis-manifest.json"


def tree(folder: Path) -> dict[str, bytes | None]:
    """Every file with its bytes, every folder with None."""
    return {
        path.relative_to(folder).as_posix(): None if path.is_dir() else path.read_bytes()
        for path in folder.rglob("*")
    }


def refused(pages: list[Page], docs: Path) -> list[str]:
    """Expects a refusal that changes nothing; returns the problems as printed."""
    before = tree(docs)
    with pytest.raises(WriteError) as caught:
        write(pages, docs)
    assert tree(docs) == before
    return [str(problem) for problem in caught.value.problems]


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return tmp_path / "docs"


def test_writes_pages_and_names_them_in_the_manifest(docs: Path) -> None:
    report = write([TOPIC, FERRY, CANAL], docs)
    assert report.written == (CANAL.path, FERRY.path, TOPIC.path)
    assert (docs / FERRY.path).read_bytes() == FERRY.content.encode()
    listed = json.loads((docs / MANIFEST).read_text())
    assert list(listed["files"]) == [CANAL.path, FERRY.path, TOPIC.path]
    assert listed["pending"] == {}
    assert generated(docs) == {docs / page.path for page in (CANAL, FERRY, TOPIC)} | {docs / MANIFEST}


def test_leaves_unchanged_files_untouched(docs: Path) -> None:
    write([CANAL, FERRY], docs)
    times = {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in docs.rglob("*")}
    report = write([FERRY, CANAL], docs)
    assert (report.written, report.unchanged, report.removed) == ((), (CANAL.path, FERRY.path), ())
    assert {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in docs.rglob("*")} == times


def test_writes_what_changed_and_prunes_what_is_stale_with_its_folder(docs: Path) -> None:
    write([CANAL, FERRY, TOPIC], docs)
    newer = Page(CANAL.path, "# The canal reopens at last\n")
    report = write([newer, FERRY], docs)
    assert (report.written, report.unchanged, report.removed) == ((CANAL.path,), (FERRY.path,), (TOPIC.path,))
    assert not (docs / "topics").exists()


def test_leaves_hand_written_files_and_their_folders(docs: Path) -> None:
    write([TOPIC], docs)
    (docs / "topics" / "note.md").write_text("by hand")
    write([], docs)
    assert tree(docs).keys() == {MANIFEST, "topics", "topics/note.md"}


def test_a_folder_and_a_file_may_change_places(docs: Path) -> None:
    write([Page("a/b.md", "1"), Page("c", "2")], docs)
    write([Page("a", "3"), Page("c/d.md", "4")], docs)
    assert tree(docs).keys() == {MANIFEST, "a", "c", "c/d.md"}


def test_refuses_a_file_that_somebody_else_wrote_and_names_all_of_them(docs: Path) -> None:
    for page in (CANAL, TOPIC):
        (docs / page.path).parent.mkdir(parents=True)
        (docs / page.path).write_text("by hand")
    problems = refused([CANAL, FERRY, TOPIC], docs)
    assert len(problems) == 2
    assert all("somebody else wrote this file" in problem for problem in problems)


def test_refuses_a_generated_file_that_somebody_edited(docs: Path) -> None:
    write([CANAL, FERRY], docs)
    (docs / CANAL.path).write_text("edited")
    assert "somebody edited this generated page" in refused([Page(CANAL.path, "newer"), FERRY], docs)[0]
    assert "somebody edited this generated page" in refused([CANAL, FERRY], docs)[0]
    assert "not wanted any more, but somebody edited it" in refused([FERRY], docs)[0]


def test_adopts_a_file_with_the_very_same_content(docs: Path) -> None:
    (docs / "articles").mkdir(parents=True)
    (docs / CANAL.path).write_text(CANAL.content)
    assert write([CANAL], docs).unchanged == (CANAL.path,)
    assert write([], docs).removed == (CANAL.path,)


def test_writes_anew_what_somebody_deleted_or_emptied(docs: Path) -> None:
    write([CANAL, FERRY], docs)
    (docs / CANAL.path).unlink()
    (docs / FERRY.path).write_text("")
    assert write([CANAL, FERRY], docs).written == (CANAL.path, FERRY.path)


def test_a_missing_manifest_adopts_the_same_and_refuses_the_rest(docs: Path) -> None:
    write([CANAL, FERRY], docs)
    (docs / MANIFEST).unlink()
    problems = refused([Page(CANAL.path, "newer"), FERRY], docs)
    assert len(problems) == 1
    assert "git clean -fdX" in problems[0]
    assert write([CANAL, FERRY], docs).unchanged == (CANAL.path, FERRY.path)


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "{",
        "[]",
        "null",
        '{"files": []}',
        '{"files": {"a.md": 3}, "pending": {}}',
        '{"files": {"../out.md": "00"}, "pending": {}}',
        "\x00\udcff",
    ],
)
def test_a_damaged_manifest_is_made_anew_with_a_warning(docs: Path, damage: str) -> None:
    write([CANAL, FERRY], docs)
    sound = (docs / MANIFEST).read_bytes()
    (docs / MANIFEST).write_bytes(damage.encode(errors="surrogateescape"))
    report = write([CANAL, FERRY], docs)
    assert [problem.severity for problem in report.problems] == ["warning"]
    assert (docs / MANIFEST).read_bytes() == sound


def test_a_cut_off_manifest_still_knows_the_lines_that_it_has(docs: Path) -> None:
    write([CANAL, FERRY], docs)
    sound = (docs / MANIFEST).read_text()
    (docs / MANIFEST).write_text(sound[: sound.index(FERRY.path)])
    assert write([Page(CANAL.path, "newer"), FERRY], docs).written == (CANAL.path,)


def test_the_manifest_cannot_name_files_outside(docs: Path) -> None:
    outside = docs.parent / "precious.md"
    write([CANAL], docs)
    outside.write_text(CANAL.content)
    text = (docs / MANIFEST).read_text()
    (docs / MANIFEST).write_text(text.replace(CANAL.path, "../precious.md"))
    write([CANAL], docs)
    assert outside.exists()


@pytest.mark.parametrize("where", ["articles", "articles/canal-reopens.md", MANIFEST])
def test_follows_no_links(docs: Path, where: str) -> None:
    elsewhere = docs.parent / "elsewhere"
    elsewhere.mkdir()
    (docs / where).parent.mkdir(parents=True)
    (docs / where).symlink_to(elsewhere)
    refused([CANAL], docs)
    assert not tree(elsewhere)


def test_writes_through_no_link_in_a_temporary_files_place(docs: Path) -> None:
    precious = docs.parent / "precious.md"
    precious.write_text("by hand")
    (docs / "articles").mkdir(parents=True)
    for folder, name in ((docs / "articles", "canal-reopens.md"), (docs, MANIFEST)):
        (folder / f".precis-writing-{name}").symlink_to(precious)
    write([CANAL], docs)
    assert precious.read_text() == "by hand"
    assert tree(docs).keys() == {MANIFEST, "articles", CANAL.path}


def test_two_writers_take_turns(docs: Path) -> None:
    ended = threading.Event()

    def other() -> None:
        write([FERRY], docs)
        ended.set()

    with locked(docs):
        thread = threading.Thread(target=other)
        thread.start()
        assert not ended.wait(0.2)
    thread.join(10)
    assert ended.is_set()


def test_prunes_through_no_link(docs: Path) -> None:
    write([CANAL], docs)
    (docs / "articles").rename(docs.parent / "moved")
    (docs / "articles").symlink_to(docs.parent / "moved")
    assert "no ordinary file or folder" in refused([], docs)[0]
    assert (docs.parent / "moved" / "canal-reopens.md").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("where", [CANAL.path, MANIFEST])
def test_a_device_in_the_way_is_refused(docs: Path, where: str) -> None:
    (docs / where).parent.mkdir(parents=True)
    os.mkfifo(docs / where)
    with pytest.raises(WriteError):
        write([CANAL], docs)


def test_a_folder_or_file_in_the_way_is_refused(docs: Path) -> None:
    (docs / CANAL.path).mkdir(parents=True)
    (docs / "topics").write_text("by hand")
    problems = refused([CANAL, TOPIC], docs)
    assert "a folder stands where a page has to go" in problems[0]
    assert "a file stands where a folder of pages has to go" in problems[1]


@pytest.mark.parametrize(
    "path",
    [
        "",
        ".",
        "..",
        "../a.md",
        "a/../../b.md",
        "/etc/a.md",
        "a//b.md",
        "a/./b.md",
        "a/",
        "a\\b.md",
        "c:a.md",
        "a\0b",
        MANIFEST,
        "a\nb.md",
        ".precis-writing-a.md",
    ],
)
def test_refuses_paths_that_no_page_may_have(docs: Path, path: str) -> None:
    docs.mkdir()
    assert "cannot have this path" in refused([Page(path, "x")], docs)[0]


@pytest.mark.parametrize("paths", [("a.md", "a.md"), ("a.md", "A.md"), ("a", "a/b.md")])
def test_refuses_pages_that_are_in_each_others_way(docs: Path, paths: tuple[str, str]) -> None:
    docs.mkdir()
    refused([Page(path, "x") for path in paths], docs)


def test_a_file_in_place_of_docs_is_an_error_with_a_cure(docs: Path) -> None:
    docs.write_text("by hand")
    with pytest.raises(WriteError) as caught:
        write([CANAL], docs)
    assert "move the file that stands there" in str(caught.value)
    assert docs.read_text() == "by hand"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_an_unwritable_docs_is_an_error_with_a_cure(docs: Path) -> None:
    docs.mkdir(mode=0o555)
    with pytest.raises(WriteError) as caught:
        write([CANAL], docs)
    assert "right to write there" in str(caught.value)


def test_a_refusal_of_the_system_is_explained(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: object, *_: object) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    docs.mkdir()
    monkeypatch.setattr("builder.write.disk.os.open", denied)
    monkeypatch.chdir(docs.parent)
    with pytest.raises(WriteError) as caught:
        write([CANAL], docs)
    assert str(caught.value).startswith(
        "docs: error: it cannot be written (Permission denied). give your user"
    )


def test_refuses_a_page_whose_address_somebody_elses_page_has(docs: Path) -> None:
    docs.mkdir()
    (docs / "topics.md").write_text("# My own topics\n")
    (problem,) = refused([Page("topics/index.md", "# Topics\n"), CANAL], docs)
    assert "topics.md" in problem
    assert "the same address as the generated topics/index.md" in problem


def test_an_older_layouts_page_of_the_same_address_gives_way(docs: Path) -> None:
    write([Page("topics.md", "# Topics\n")], docs)
    report = write([Page("topics/index.md", "# Topics\n")], docs)
    assert (report.written, report.removed) == (("topics/index.md",), ("topics.md",))


def test_a_link_in_the_place_of_docs_is_not_followed(tmp_path: Path, docs: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    docs.symlink_to(elsewhere)
    with pytest.raises(WriteError, match="symbolic link"):
        write([CANAL], docs)
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"files": {"a\\ud800.md": "' + "0" * 64 + '"}, "pending": {}}']
)
def test_a_manifest_that_somebody_tampered_with_is_damaged(docs: Path, text: str) -> None:
    docs.mkdir()
    (docs / MANIFEST).write_text(text)
    report = write([CANAL], docs)
    assert report.written == (CANAL.path,)
    assert [problem.severity for problem in report.problems] == ["warning"]

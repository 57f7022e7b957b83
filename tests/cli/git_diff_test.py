"""readout diff under a real git: as external diff and as difftool. Nothing of the machine's git configuration is read."""
import os
import pathlib
import re
import shutil
import subprocess
import unittest

from program import READOUT, ROOT, ProgramTest, run

BEFORE = "Varland will reopen the corridor by 1 May.\n\nThe talks go on.\n"
AFTER = "Varland may reopen the corridor by 1 May.\n\nThe talks go on.\n"
MARKED = "[-will-] {+may+}"


@unittest.skipUnless(shutil.which("git"), "no git")
class GitTest(ProgramTest):
    """A repository with two commits of notes.txt and the program on the path as `readout`."""

    def setUp(self):
        super().setUp()
        tools = self.folder / "bin"
        tools.mkdir()
        (tools / "readout").symlink_to(pathlib.Path(READOUT).resolve())
        self.repository = self.folder / "repository"
        self.repository.mkdir()
        kept = {key: value for key, value in os.environ.items()
                if not key.startswith("GIT_") and key not in ("NO_COLOR", "FORCE_COLOR")}
        self.environment = kept | {"PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(self.folder), "GIT_CONFIG_NOSYSTEM": "1",
                                   "GIT_AUTHOR_NAME": "n", "GIT_AUTHOR_EMAIL": "n@orla.example", "GIT_COMMITTER_NAME": "n",
                                   "GIT_COMMITTER_EMAIL": "n@orla.example", "XDG_CONFIG_HOME": str(self.folder)}
        self.git("init", "-q", "-b", "main")
        self.put("notes.txt", BEFORE)
        self.commit()

    def put(self, name, content):
        (self.repository / name).write_bytes(content if isinstance(content, bytes) else content.encode())

    def commit(self):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x")

    def shell(self, command, **options):
        return subprocess.run(["bash", "-c", command], cwd=self.repository, capture_output=True, check=False, timeout=120,
                              env=self.environment | options)

    def git(self, *arguments, code=0, **environment):
        result = subprocess.run(["git", *arguments], cwd=self.repository, capture_output=True, check=False, timeout=120,
                                env=self.environment | environment)
        self.assertEqual(result.returncode, code, (arguments, result.stdout, result.stderr))
        self.stderr = result.stderr.decode()
        return result.stdout.decode()

    def configure(self):
        self.put(".gitattributes", "*.txt diff=readout\n*.dat diff=readout\n")
        self.git("config", "diff.readout.command", "readout diff --git --")


class ExternalDiff(GitTest):
    def test_a_driver_named_in_gitattributes(self):
        self.configure()
        self.put("notes.txt", AFTER)
        self.assertEqual(self.git("diff", "notes.txt").splitlines(),
                         ["diff --readout a/notes.txt b/notes.txt", "@@ 11 words kept, 1 dropped, 1 added @@",
                          f"Varland {MARKED} reopen the corridor by 1 May.", "The talks go on."])
        self.assertEqual(self.stderr, "")
        self.assertNotIn(MARKED, self.git("diff", "--no-ext-diff"))

    def test_an_external_diff_for_all_files(self):
        self.put("notes.txt", AFTER)
        command = "readout diff --git --"
        self.assertIn(MARKED, self.git("diff", GIT_EXTERNAL_DIFF=command))
        self.assertIn(MARKED, self.git("-c", f"diff.external={command}", "diff"))

    def test_log_and_show_with_ext_diff(self):
        self.configure()
        self.put("notes.txt", AFTER)
        self.commit()
        self.assertIn(MARKED, self.git("log", "-p", "--ext-diff", "-1"))
        self.assertIn(MARKED, self.git("show", "--ext-diff"))
        self.assertNotIn(MARKED, self.git("show"))

    def test_files_that_come_go_move_or_change_their_mode(self):
        self.put("old name.txt", "One line stays as it is here.\nA second one does too.\n")
        self.put("gone.txt", "Gone.\n")
        self.put("mode.txt", "Same.\n")
        self.commit()
        self.configure()
        (self.repository / "gone.txt").unlink()
        self.put("сводка дня.txt", "Новая.\n")
        self.git("mv", "old name.txt", "new name.txt")
        self.put("new name.txt", "One line stays as it is here.\nA second one does too.\nMore.\n")
        (self.repository / "mode.txt").chmod(0o755)
        self.git("add", "-A")
        shown = self.git("diff", "--cached", "-M")
        for words in ("diff --readout a/сводка дня.txt b/сводка дня.txt\nnew file mode 100644\n", "{+Новая.+}",
                      "diff --readout a/gone.txt b/gone.txt\ndeleted file mode 100644\n", "[-Gone.-]",
                      "diff --readout a/old name.txt b/new name.txt\nsimilarity index", "rename to new name.txt", "{+More.+}",
                      "diff --readout a/mode.txt b/mode.txt\nold mode 100644\nnew mode 100755\n"):
            self.assertIn(words, shown)
        self.assertNotIn("Same.", shown)

    def test_names_that_look_like_options_and_standard_input(self):
        self.configure()
        self.put(".gitattributes", "* diff=readout\n")
        for name in ("-", "-x.txt", "--help", "a'b\"c $(x).txt"):
            self.put(name, BEFORE)
        self.commit()
        for name in ("-", "-x.txt", "--help", "a'b\"c $(x).txt"):
            self.put(name, AFTER)
        shown = self.git("diff")
        self.assertEqual(shown.count(MARKED), 4)
        self.assertIn("a/- b/-\n", shown)

    def test_what_cannot_be_read_is_named_and_git_goes_on(self):
        self.put("a.dat", bytes(range(256)))
        self.commit()
        self.configure()
        self.put("a.dat", bytes(reversed(range(256))) * 2)
        self.put("notes.txt", AFTER)
        shown = self.git("diff")
        self.assertRegex(shown, r"@@ not compared: [ab]/a\.dat: [^/\n]+ @@")
        self.assertIn(MARKED, shown)

    def test_links_and_modules_do_not_stop_git(self):
        self.put(".gitattributes", "* diff=readout\n")
        self.git("config", "diff.readout.command", "readout diff --git --")
        (self.repository / "link").symlink_to("notes.txt")
        self.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},module")
        self.git("add", "link", ".gitattributes")
        self.git("commit", "-q", "-m", "x")
        (self.repository / "link").unlink()
        (self.repository / "link").symlink_to("other.txt")
        self.put("notes.txt", AFTER)
        self.git("update-index", "--add", "--cacheinfo", f"160000,{'2' * 40},module")
        self.assertIn(MARKED, self.git("diff"))
        self.git("diff", "--cached")

    def test_an_unmerged_path_is_said_to_be_one(self):
        self.configure()
        self.git("checkout", "-q", "-b", "side")
        self.put("notes.txt", AFTER)
        self.commit()
        self.git("checkout", "-q", "main")
        self.put("notes.txt", BEFORE.replace("will", "must"))
        self.commit()
        self.git("merge", "side", code=1)
        self.assertIn("* Unmerged path notes.txt", self.git("diff", "--cached"))
        self.git("diff")

    def test_the_exit_code_is_gits_own(self):
        self.configure()
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "attributes")
        self.git("diff", "--ext-diff", "--exit-code", code=0)
        self.put("notes.txt", AFTER)
        self.git("diff", code=0)
        self.assertIn(MARKED, self.git("diff", "--ext-diff", "--exit-code", code=1))
        self.assertEqual(self.git("diff", "--quiet", code=1), "")

    def test_exit_code_is_for_a_git_that_trusts_it(self):
        """Called as git calls it: git before 2.46 has no diff.trustExitCode, and takes 1 for trouble."""
        old, new, binary = self.write("o.txt", BEFORE), self.write("n.txt", AFTER), self.write("b.bin", bytes(range(256)))

        def code(a, b, *options):
            return run("diff", "--git", *options, "--", "n.txt", a, "1" * 40, "100644", b, "2" * 40, "100644").returncode

        self.assertEqual([code(old, new), code(old, new, "--exit-code"), code(old, old, "--exit-code")], [0, 1, 0])
        self.assertEqual([code(old, binary), code(old, binary, "--exit-code")], [0, 1])  # git has found that they differ

    def test_the_pager_gets_colours(self):
        self.configure()
        self.put("notes.txt", AFTER)
        self.assertNotIn("\x1b", self.git("diff"))
        self.git("config", "diff.readout.command", "readout diff --color always --git --")
        self.assertIn("\x1b[9;31mwill\x1b[0m", self.git("diff"))
        self.git("config", "diff.readout.command", "readout diff --git --")
        self.assertIn("\x1b[9;31mwill\x1b[0m", self.git("diff", GIT_PAGER_IN_USE="true"))
        if shutil.which("script"):  # a real terminal and a real pager
            command = f"script -qec \"git -c core.pager='tr a-z A-Z' diff\" {self.folder}/typescript"
            self.assertIn(b"\x1b[9;31MWILL", self.shell(command, TERM="xterm").stdout)

    def test_front_matter_bylines_and_dates_are_compared_as_all_else(self):
        self.configure()
        head = "Lake talks\n\nBy Jonas Elvik, Orla Courier, 12 March 2031\n\n"
        self.put("notes.txt", head + BEFORE * 3)
        self.commit()
        self.put("notes.txt", head.replace("Jonas Elvik", "Sanna Dorell") + BEFORE * 3)
        self.assertIn("Elvik", self.git("diff"))

    def test_spelling_alone_is_said_to_be_that(self):
        self.configure()
        self.put("notes.txt", BEFORE.replace("The talks", "the  talks"))
        self.assertIn("@@ the texts differ in spelling, marks or spaces only @@", self.git("diff"))

    def test_a_driver_with_textconv_gets_the_files_themselves(self):
        self.configure()
        self.git("config", "diff.readout.textconv", "tr a-z A-Z <")
        self.put("notes.txt", AFTER)
        self.assertIn(MARKED, self.git("diff"))

    def test_of_two_names_one_that_begins_the_other_is_not_taken_for_it(self):
        before = self.write("x.txt", BEFORE)
        result = run("diff", "--git", "--", "old.txt", before, "1" * 40, "100644", self.folder / "x.txt2", "2" * 40, "100644",
                     "new.txt", "similarity index 50%\n")
        told = (result.stdout + result.stderr).decode()
        self.assertIn("b/new.txt", told)
        self.assertNotIn("a/old.txt2", told)

    def test_wrong_numbers_of_arguments_are_wrong_usage(self):
        for operands in ((), ("a", "b"), ("a",) * 8):
            self.assert_fails(run("diff", "--git", "--", *operands), 2, "--git", "7 or 9")
        for options in (("--format", "json"), ("-o", "x.html")):
            self.assert_fails(run("diff", "--git", *options, "--", *("a",) * 7), 2, "--git")

    def test_names_cannot_steer_a_terminal(self):
        old = self.write("o.txt", BEFORE)
        shown = run("diff", "--git", "--", "\x1b[31m\u202ex\n@@", old, "1" * 40, "100644", "/dev/null", ".", ".").stdout
        self.assertNotIn(b"\x1b", shown)
        self.assertNotIn("\u202e".encode(), shown)
        self.assertEqual(shown.decode().splitlines()[1], "deleted file mode 100644")


class Difftool(GitTest):
    def test_a_difftool(self):
        self.git("config", "difftool.readout.cmd", 'readout diff --side-by-side --width 60 -- "$LOCAL" "$REMOTE"')
        self.put("notes.txt", AFTER)
        self.put("отчёт за день.txt", "Новый.\n")
        self.git("add", "-A")
        shown = self.git("difftool", "--cached", "--no-prompt", "--tool=readout")
        self.assertIn("Varland [-will-] reopen", shown)
        self.assertIn(" > {+Новый.+}", shown)

    def test_a_file_with_an_external_diff_keeps_it(self):
        self.configure()
        self.git("config", "difftool.readout.cmd", 'readout diff --side-by-side -- "$LOCAL" "$REMOTE"')
        self.put("notes.txt", AFTER)
        self.assertIn("diff --readout a/notes.txt", self.git("difftool", "--no-prompt", "--tool=readout", "notes.txt"))


class Documented(GitTest):
    def test_every_command_of_the_help_does_what_it_says(self):
        for name, content in (("draft.txt", BEFORE), ("final.txt", AFTER), ("old.txt", BEFORE), ("new.txt", AFTER)):
            self.put(name, content)
        self.commit()
        self.put("notes.txt", AFTER)
        commands = [line.strip() for line in run("help", "diff").stdout.decode().split("Examples:\n")[1].split("\n\n")[0].splitlines()
                    if line.startswith("  ")]
        self.assertEqual(sum(command.startswith("readout diff") for command in commands), 4)
        shown = {command: self.shell(command) for command in commands}
        for command, result in shown.items():
            self.assertEqual(result.returncode, 1 if "--exit-code" in command else 0, (command, result.stderr))
            if command.startswith("GIT_") or " diff HEAD" in command or command.endswith("final.txt") and "-o" not in command:
                self.assertIn(b"will", result.stdout, command)
        self.assertTrue((self.repository / "changes.md").exists() and (self.repository / "changes.html").exists())
        self.assertIn(MARKED, self.git("diff", "notes.txt"))  # as configured by the commands

    def test_the_readme_shows_commands_of_the_help(self):
        shown = [line.strip() for line in (ROOT / "README.md").read_text().splitlines() if re.match(r"    .*(diff[.=]readout|readout diff)", line)]
        self.assertGreaterEqual(len(shown), 3)
        help_text = run("help", "diff").stdout.decode()
        for command in shown:
            self.assertIn(command.replace("build/release/", ""), help_text)


if __name__ == "__main__":
    unittest.main()

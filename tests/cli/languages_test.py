"""Languages and scripts from outside: blocks in another language, and Traditional Chinese read as Simplified is."""
import json
import unittest

from program import ProgramTest, run

SIMPLIFIED = ("瓦尔兰总统伊尔达·马伦3月12日在奥尔拉湖畔同凯斯特里亚总理托马斯·雷克举行会谈。\n\n"
              "马伦说，双方将继续对话，两国关系处于新的阶段。雷克表示，凯方愿同瓦方在相互尊重、互利共赢的基础上推进各领域合作。\n\n"
              "“我们无法移动边界。”马伦说，“首先通过的应当是粮食。”\n\n"
              "双方一致同意成立联合委员会，4月底前举行首次会议。\n")
TRADITIONAL = ("瓦爾蘭總統伊爾達·馬倫3月12日在奧爾拉湖畔同凱斯特里亞總理托馬斯·雷克舉行會談。\n\n"
               "馬倫說，雙方將繼續對話，兩國關係處於新的階段。雷克表示，凱方願同瓦方在相互尊重、互利共贏的基礎上推進各領域合作。\n\n"
               "“我們無法移動邊界。”馬倫說，“首先通過的應當是糧食。”\n\n"
               "雙方一致同意成立聯合委員會，4月底前舉行首次會議。\n")
MIXED = ("Talks at Lake Orla\n\n"
         "President Ilda Maren met Premier Tomas Reyk at Lake Orla on Wednesday, and both spoke of the ferry.\n\n"
         "Президент Ильда Марен заявила, что стороны договорились о паромной линии и о новой встрече весной.\n\n"
         "She added that Varland would reopen the grain corridor by 1 May, and thanked the rescue teams.\n")


def shape(statement):
    """A statement without its words: those of the two scripts differ, their places and all else must not."""
    cue = statement["cue"]
    return (statement["start"], statement["end"], statement["kind"], statement["content"],
            cue and (cue["start"], cue["end"], cue["strength"]), bool(statement["speaker"]))


class LanguagesTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.simplified = self.write("simplified.txt", SIMPLIFIED)
        self.traditional = self.write("traditional.txt", TRADITIONAL)

    def json_of(self, *arguments):
        result = run(*arguments, "--format", "json")
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)

    def test_the_texts_are_one_but_for_the_characters(self):
        self.assertEqual(len(SIMPLIFIED), len(TRADITIONAL))

    def test_a_block_in_another_language_says_so_and_the_rest_does_not(self):
        result = run("ingest", self.write("mixed.txt", MIXED), "--format", "json")
        (document,) = json.loads(result.stdout)
        self.assertEqual(document["language"], "en")
        self.assertEqual([block.get("language") for block in document["blocks"]], [None, None, "ru", None])
        self.assertNotIn("script", document)
        self.assertIn(b"1 of 4 blocks is in another language (ru) and read as en", result.stderr)

    def test_the_script_of_chinese_is_told(self):
        for file, script in ((self.simplified, "Hans"), (self.traditional, "Hant")):
            (document,) = self.json_of("ingest", file)
            self.assertEqual((document["language"], document["script"]), ("zh", script))

    def test_who_said_what_does_not_depend_on_the_script(self):
        (one,), (other,) = (self.json_of("extract", file) for file in (self.simplified, self.traditional))
        self.assertGreaterEqual(len(one["statements"]), 4)
        self.assertEqual(list(map(shape, one["statements"])), list(map(shape, other["statements"])))

    def test_the_same_words_in_two_scripts_are_kept_words(self):
        comparison = self.json_of("compare", "--encoder", "none", self.simplified, self.traditional)
        self.assertGreaterEqual(len(comparison["points"]), 4)
        for point in comparison["points"]:
            self.assertEqual(point["missing_from"], [])
            for pair in point["pairs"]:
                self.assertEqual({edit["op"] for edit in pair["edits"]}, {"keep"})
        speakers = {}
        for statement in comparison["statements"]:
            speakers.setdefault(statement["source"], set()).add(statement["speaker"]["id"])
        self.assertEqual(*speakers.values())

    def test_formulae_are_found_in_both_scripts(self):
        comparison = self.json_of("compare", "--encoder", "none", self.simplified, self.traditional)
        found = [phrase for phrase in comparison["phrases"] if phrase["origin"] == "lexicon"]
        self.assertTrue(found)
        for phrase in comparison["phrases"]:
            self.assertEqual(len({hit["source"] for hit in phrase["occurrences"]}), 2, phrase["canonical"])

    def test_the_report_says_which_characters_to_show(self):
        page = run("compare", "--encoder", "none", self.simplified, self.traditional, "-o", "-",
                   "--format", "html").stdout.decode()
        self.assertIn('lang="zh-Hant"', page)
        self.assertIn('lang="zh"', page)


if __name__ == "__main__":
    unittest.main()

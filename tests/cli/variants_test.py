"""The variant graphs of a comparison as GraphML, read back by Python's own XML, and the base of a report."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

READOUT = os.environ["READOUT"]
SAMPLE = str(pathlib.Path(__file__).resolve().parents[2] / "corpus/lake-orla-2031")
NAMESPACE = {"g": "http://graphml.graphdrawing.org/xmlns"}


def run(*arguments):
    return subprocess.run([READOUT, "compare", SAMPLE, "--encoder", "none", "--quiet", *arguments], capture_output=True,
                          text=True, check=False)


class Variants(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name)

    def test_graphs_are_those_of_the_json(self):
        """Reading a witness's way from the first node to the last gives its words in the JSON."""
        result = run("-o", str(self.path / "a.graphml"), "-o", str(self.path / "a.json"))
        self.assertEqual(result.returncode, 0, result.stderr)
        comparison = json.loads((self.path / "a.json").read_text(encoding="utf-8"))
        views = [view for point in comparison["points"] for view in point.get("merged", [])]
        root = ElementTree.parse(self.path / "a.graphml").getroot()
        names = {key.get("id"): key.get("attr.name") for key in root.findall("g:key", NAMESPACE)}
        graphs = root.findall("g:graph", NAMESPACE)
        self.assertGreater(len(graphs), 5)
        self.assertEqual(len(graphs), len(views))
        sources = {statement["id"]: statement["source"] for statement in comparison["statements"]}
        for graph, view in zip(graphs, views):
            data = lambda element: {names[d.get("key")]: d.text or "" for d in element.findall("g:data", NAMESPACE)}
            tokens = {node.get("id"): data(node)["tokens"] for node in graph.findall("g:node", NAMESPACE)}
            onward = {}
            for edge in graph.findall("g:edge", NAMESPACE):
                for witness in data(edge)["witnesses"].split(", "):
                    onward[edge.get("source"), witness] = edge.get("target")
            met = {}
            for statement in view["statements"]:
                met[sources[statement]] = met.get(sources[statement], 0) + 1
                number = met[sources[statement]]
                witness = sources[statement] + (f"-{number}" if number > 1 else "")
                node, words = next(iter(tokens)), []
                while (node, witness) in onward:
                    node = onward[node, witness]
                    words.append(tokens[node])
                self.assertEqual(node, list(tokens)[-1])
                expected = [reading["text"] for locus in view["loci"] for reading in locus["readings"]
                            if any(w["statement"] == statement for w in reading["witnesses"])]
                self.assertEqual([word for word in words if word], expected)

    def test_graphs_name_the_wordings_that_are_in_none(self):
        files = []
        for number in range(40):
            files.append(self.path / f"o{number}.txt")
            files[-1].write_text(f"President Ilda Maren said that Varland will open the ferry line in {100 + number} weeks, whatever the "
                                 "weather in the northern straits is like.\n", encoding="utf-8")
        result = subprocess.run([READOUT, "compare", *map(str, files), "--encoder", "none", "--quiet", "-o", str(self.path / "a.graphml")],
                                capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 0, result.stderr)
        root = ElementTree.parse(self.path / "a.graphml").getroot()
        names = {key.get("id"): key.get("attr.name") for key in root.findall("g:key", NAMESPACE)}
        named = set()
        for data in root.iter("{http://graphml.graphdrawing.org/xmlns}data"):
            if names[data.get("key")] in ("witnesses", "not_merged"):
                named.update(data.text.split(", "))
        self.assertLessEqual({f"o{number}" for number in range(40)}, named)

    def test_witnesses_stand_in_their_sources(self):
        comparison = json.loads(run("--format", "json", "-o", "-").stdout)
        texts = {source["id"]: source["text"] for source in comparison["sources"]}
        sources = {statement["id"]: statement["source"] for statement in comparison["statements"]}
        seen = 0
        for point in comparison["points"]:
            for view in point.get("merged", []):
                for locus in view["loci"]:
                    for reading in locus["readings"]:
                        first = reading["witnesses"][0]
                        words = texts[sources[first["statement"]]][first["start"]:first["end"]]
                        self.assertEqual(words, reading["text"])
                        seen += 1
        self.assertGreater(seen, 20)

    def test_the_base_is_named_by_id_outlet_or_file(self):
        pages = []
        for name in ("orla-courier", "orla courier", "orla-courier.txt"):
            result = run("--base", name, "-o", str(self.path / "a.html"))
            self.assertEqual(result.returncode, 0, result.stderr)
            pages.append((self.path / "a.html").read_text(encoding="utf-8"))
        self.assertEqual(pages[0], pages[1])
        self.assertEqual(pages[0], pages[2])
        self.assertIn("Orla Courier, or, where it lacks the point", pages[0])

    def test_findings_are_told_against_the_base(self):
        result = run("--base", "presidency-of-varland", "-o", str(self.path / "a.html"), "-o", str(self.path / "a.json"),
                     "-o", str(self.path / "a.txt"))
        self.assertEqual(result.returncode, 0, result.stderr)
        comparison = json.loads((self.path / "a.json").read_text(encoding="utf-8"))
        self.assertEqual(comparison["method"]["base"], "presidency-of-varland")
        force = [f for f in comparison["findings"] if f["kind"] in ("softened", "hardened") and
                 f["sources"][0] == "presidency-of-varland"]
        self.assertTrue(any("“may” in Presidency of Varland, “will” in" in f["sentence"] and f["kind"] == "hardened"
                            for f in force), force)
        page = (self.path / "a.html").read_text(encoding="utf-8")
        self.assertIn('Told against <span class="findings-base" lang="en" dir="auto">Presidency of Varland</span>', page)
        summary = (self.path / "a.txt").read_text(encoding="utf-8")
        self.assertIn("told against Presidency of Varland", summary)
        plain = run("-o", str(self.path / "b.json"), "-o", str(self.path / "b.html"))
        self.assertEqual(plain.returncode, 0, plain.stderr)
        self.assertIsNone(json.loads((self.path / "b.json").read_text(encoding="utf-8"))["method"]["base"])
        self.assertNotIn("Told against", (self.path / "b.html").read_text(encoding="utf-8"))

    def test_an_unknown_base_is_a_usage_error(self):
        result = run("--base", "orla-couriers", "-o", str(self.path / "a.html"))
        self.assertEqual(result.returncode, 2)
        self.assertIn("did you mean orla-courier?", result.stderr)
        self.assertFalse((self.path / "a.html").exists())


if __name__ == "__main__":
    unittest.main()

#include <catch2/catch.hpp>
#include <initializer_list>
#include <set>
#include <thread>

#include "readout/text/analysis.hpp"
#include "readout/text/unicode.hpp"

namespace text = readout::text;

namespace {

/// The stems of several forms: one element when they agree.
std::set<std::string> stems(std::string_view language, std::initializer_list<const char*> forms) {
  std::set<std::string> all;
  for (const char* form : forms) all.insert(text::stem(text::fold(form), language));
  return all;
}

bool has_russian_dictionary() {
  const bool lemma = text::stem("готовы", "ru") == "готовый";
  if (!lemma) WARN("SKIPPED: no Russian dictionary is installed (package hunspell-ru)");
  return lemma;
}

}  // namespace

TEST_CASE("English inflections share a stem") {
  CHECK(stems("en", {"agree", "agreed", "agreeing", "Agrees"}).size() == 1);
  CHECK(stems("en", {"talk", "talks", "talking"}).size() == 1);
  CHECK(stems("en", {"cooperation", "cooperate"}).size() == 1);
  CHECK(stems("en", {"U.S.", "us"}).size() == 2);
}

TEST_CASE("all cases of a Russian surname share a stem") {
  if (!has_russian_dictionary()) return;
  CHECK(stems("ru", {"Путин", "Путина", "Путиным", "Путину", "Путине"}).size() == 1);
  CHECK(stems("ru", {"Лавров", "Лаврова", "Лавровым", "Лаврову", "Лаврове"}).size() == 1);
  CHECK(stems("ru", {"Песков", "Пескова", "Песковым", "Пескову"}).size() == 1);
  CHECK(stems("ru", {"Алиев", "Алиева", "Алиевым", "Алиеву", "Алиеве"}).size() == 1);
  CHECK(stems("ru", {"Зеленский", "Зеленского", "Зеленскому", "Зеленским", "Зеленском"}).size() ==
        1);
  CHECK(stems("ru", {"Байден", "Байдена", "Байденом", "Байдену", "Байдене"}).size() == 1);
  CHECK(stems("ru", {"Трамп", "Трампа", "Трампом", "Трампу", "Трампе"}).size() == 1);
}

TEST_CASE("so do unknown ones") {
  if (!has_russian_dictionary()) return;
  CHECK(stems("ru", {"Марен", "Марена", "Мареном", "Марену", "Марене"}).size() == 1);
  CHECK(stems("ru", {"Рейк", "Рейка", "Рейком", "Рейку", "Рейке"}).size() == 1);
  CHECK(stems("ru", {"Варландия", "Варландии", "Варландией", "Варландию"}).size() == 1);
  CHECK(stems("ru", {"Кестрия", "Кестрии", "Кестрией", "Кестрию"}).size() == 1);
  CHECK(stems("ru", {"варландский", "варландская", "варландского", "варландскими"}).size() == 1);
}

TEST_CASE("Russian inflections share a stem") {
  if (!has_russian_dictionary()) return;
  CHECK(stems("ru", {"Россия", "России", "Россией", "Россию"}).size() == 1);
  CHECK(stems("ru", {"сотрудничество", "сотрудничества", "сотрудничеством"}).size() == 1);
  CHECK(stems("ru", {"страна", "стран", "страны", "странами", "стране"}).size() == 1);
  CHECK(stems("ru", {"сторона", "стороны", "сторон", "сторонам"}).size() == 1);
  CHECK(stems("ru", {"переговоры", "переговоров", "переговорам", "переговорами"}).size() == 1);
  CHECK(stems("ru", {"человек", "люди", "людей", "людьми"}).size() == 1);
  CHECK(stems("ru", {"время", "времени", "временем"}).size() == 1);
  CHECK(stems("ru", {"заявил", "заявила", "заявили", "заявить"}).size() == 1);
  CHECK(stems("ru", {"российский", "российская", "российского", "российскими"}).size() == 1);
  CHECK(stems("ru", {"большой", "больших", "большие", "большая"}).size() == 1);
  CHECK(stems("ru", {"отчёт", "отчета", "отчетом"}).size() == 1);
}

TEST_CASE("different Russian words keep different stems") {
  if (!has_russian_dictionary()) return;
  CHECK(stems("ru", {"стать", "статья", "стол", "страна", "сторона"}).size() == 5);
  CHECK(stems("ru", {"дать", "дата"}).size() == 2);
  CHECK(stems("ru", {"мир", "мера", "мэр"}).size() == 3);
  CHECK(stems("ru", {"глава", "главный"}).size() == 2);
}

TEST_CASE("other languages have the folded word as its stem") {
  CHECK(text::stem("合作", "zh") == "合作");
  CHECK(text::stem("zusammenarbeit", "de") == "zusammenarbeit");
  CHECK(text::stem("", "en").empty());
  CHECK(text::stem("", "ru").empty());
}

TEST_CASE("endless words are left alone") {
  const std::string long_word(100'000, 'a');
  CHECK(text::stem(long_word, "en") == long_word);
  CHECK(text::stem(long_word, "ru") == long_word);
}

TEST_CASE("stems are the same from any thread") {
  text::warm_up("ru");
  text::warm_up("en");
  const std::string expected = text::stem("странами", "ru");
  std::vector<std::string> found(4);
  std::vector<std::thread> threads;
  for (std::string& result : found) {
    threads.emplace_back([&result] { result = text::stem("странами", "ru"); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : found) CHECK(result == expected);
}

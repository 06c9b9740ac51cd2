// Every field in the lists of session/fields.h is printed, read, and put into words.

#include "session/fields.h"

#include "i18n/explain.h"
#include "session/change.h"
#include "session/compare.h"
#include "session/compose.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "session/session_file.h"
#include "session/studies.h"
#include "session/vectors.h"
#include "support/any_session.h"

#include <gtest/gtest.h>

namespace act::fields_test { namespace {

void expect_given_back(const Session& session) {
    const std::string printed = print_session(session);
    const Result<OpenedSession> read = read_session(printed, "session.act");
    ASSERT_TRUE(read) << printed << explain(read.error(), Language::english);
    EXPECT_TRUE(read->problems.empty()) << explain(read->problems, Language::english) << "\n" << printed;
    EXPECT_EQ(read->session, session) << printed;
}

// Changes every field of a session in turn, also those of the first entry of each list.
class EveryField {
  public:
    void change_all() {
        each_of(now_, fields<Session>, "");
        EXPECT_GT(count_, 90);
    }

  private:
    template <class Part, class Fields>
    void each_of(Part& part, const Fields& list, const std::string& path) {
        for_each_field(list, [&](const auto& field) {
            const std::string here = path + "." + std::string(field.key);
            // A parameter's symbol is another one only together with the formula.
            if (!here.ends_with("parameters.symbol")) {
                const Part was = part;
                EXPECT_TRUE(hand_.vary(field, part)) << here;
                expect_words_and_a_way_back(here);
                part = was;
            }
            inside(field, part, here);
        });
        if constexpr (requires { part.unread; }) {
            part.unread = {{"later", "1"}};
            expect_words_and_a_way_back(path + ".unread");
            part.unread.clear();
        }
    }

    template <class Field, class Part> void inside(const Field& field, Part& part, const std::string& path) {
        auto& value = field.in(part);
        if constexpr (requires { each_of(*value, field.rule.fields, path); })
            each_of(*value, field.rule.fields, path);
        else if constexpr (requires { field.rule.fields; })
            each_of(value, field.rule.fields, path);
        else
            table(field.rule, value, path);
    }
    template <class Part> void table(const OwnTable&, Part& part, const std::string& path) {
        each_of(part, fields<Part>, path);
    }
    template <class Part> void table(const TableList&, std::vector<Part>& parts, const std::string& path) {
        ASSERT_FALSE(parts.empty()) << path << " is empty in rich_session()";
        each_of(parts.front(), fields<Part>, path);
    }
    template <class Rule, class Value>
    requires(!std::derived_from<Rule, TableList> && !std::same_as<Rule, OwnTable>) void table(
        const Rule&, Value&, const std::string&) {}

    void expect_words_and_a_way_back(const std::string& path) {
        SCOPED_TRACE(path);
        ++count_;
        for (const Language language : {Language::english, Language::chinese})
            EXPECT_NE(change_between(before_, now_, language), "");
        EXPECT_NE(now_, before_);
        expect_given_back(now_);
    }

    const Session before_ = rich_session();
    Session now_ = before_;
    AnyHand hand_{1};
    int count_ = 0;
};

TEST(Fields, AreReadAndPutIntoWordsEachOfThem) {
    expect_given_back(rich_session());
    EveryField().change_all();
}

// Ends of ranges by what they are called.
TEST(Fields, ThatAreTheEndsOfARangeMustRise) {
    const auto look = []<class Part>(const Part&) {
        const auto has = [](std::string_view key) {
            bool found = false;
            for_each_field(fields<Part>, [&](const auto& field) { found = found || field.key == key; });
            return found;
        };
        const auto rises = [](std::string_view key) {
            return std::ranges::any_of(rising<Part>,
                                       [&](auto member) { return key_of(fields<Part>, member) == key; });
        };
        for (const auto& [low, high] : {std::pair{"low", "high"},
                                        {"min", "max"},
                                        {"from", "to"},
                                        {"lower", "upper"},
                                        {"least", "most"},
                                        {"begin", "end"}})
            if (has(low) && has(high)) {
                EXPECT_TRUE(rises(low)) << low;
                EXPECT_TRUE(rises(high)) << high;
            }
        return has("low");
    };
    EXPECT_TRUE(look(TypedParameter{}));
    look(TypedFunction{});
    look(Explore{});
    look(Compared{});
    look(Compare{});
    look(Neuron{});
    look(ComposedCell{});
    look(Compose{});
    look(Vectors{});
    look(Studies{});
    look(ExportChoice{});
    look(Session{});
}

TEST(Fields, OfAnySessionAreReadAsTheyWerePrinted) {
    AnyHand hand(2);
    Session session = rich_session();
    for (int i = 0; i < 3000 && !testing::Test::HasFailure(); ++i) {
        hand.vary_one(session, fields<Session>);
        expect_given_back(session);
    }
}

}} // namespace act::fields_test

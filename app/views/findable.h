#pragma once
// What people look for by name: functions of a number and of vectors, their own, studies. A view lists what it
// can open (ViewPanels::add_findables); the browser shows the list and the palette offers it, and both search
// it in the same way.
//
// A new kind of thing is found everywhere once its view adds it.

#include "expression/typed.h"
#include "figure/canvas.h"
#include "views/command.h"
#include "widgets/fuzzy.h"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// A small curve beside a name in the browser: each piece in [0, 1]², y down.
using Thumbnail = std::vector<std::vector<PagePoint>>;

/// By function, at its initial values; made when they are asked for the first time.
using Thumbnails = std::map<SharedActivation, Thumbnail>;
[[nodiscard]] const Thumbnail& thumbnail_of(Thumbnails& thumbnails, const SharedActivation& activation);

struct Findable {
    std::string id;                        ///< "explore relu"; the same in every language
    std::string item;                      ///< of its row among the controls: "relu"
    std::string subject = {};              ///< as claims name it: "relu", "study:gradient"
    std::string name;                      ///< "ReLU", in the session's language
    Text head;                             ///< of the rows among which it stands
    Text opening;                          ///< what the palette offers: "Explore {name}"
    SharedActivation activation = nullptr; ///< of a function that is a curve
    Thumbnail picture = {};                ///< of what is no curve
    std::vector<std::string> names = {};   ///< all that it is called, in any language and framework
    std::vector<std::string> words = {};   ///< what is said of it; a curve's properties come by themselves
    std::function<bool(const Workspace&)> is_shown;
    std::function<void(Workspace&)> open;
};

/// Everything that the views list, in the order of the browser. The same list is given until the language or the
/// typed functions change.
[[nodiscard]] const std::vector<Findable>& findables(Workspace& workspace);

/// How something answers a query by its names and by what is said of it: the higher the better; 0 not at all.
struct FoundRank {
    int tier = 0;
    double share = 0.0;  ///< as Match::share
    std::string by = {}; ///< the name that answered
    [[nodiscard]] bool is_better_than(const FoundRank& other) const {
        return tier != other.tier ? tier > other.tier : share > other.share;
    }
};
/// A name counts more than a word. Of several words typed each must answer. Names are compared as they are typed
/// and without the modules of frameworks ("torch.nn.").
[[nodiscard]] FoundRank rank_of(std::string_view query, std::span<const std::string> names,
                                std::span<const std::string> words);

/// Spelling mistakes and initials are guesses: they count only where nothing answers without them.
[[nodiscard]] bool is_guess(const FoundRank& rank);

/// Whether a name answered, and not what is said of it.
[[nodiscard]] bool is_name(const FoundRank& rank);

struct Found {
    const Findable* thing = nullptr;
    FoundRank rank = {};
};
/// Those that answer, the best first; all in their order for an empty query. Pointers into `findables`.
[[nodiscard]] std::vector<Found> found_among(Workspace& workspace, std::string_view query,
                                             const std::function<bool(const Findable&)>& is_listed);

/// What the properties of a function are called in every language: "bounded", "有界"; measured when it is asked for
/// the first time, at initial values.
[[nodiscard]] const std::vector<std::string>& property_words(Workspace& workspace,
                                                             const SharedActivation& activation);

/// The words of a text that lists them with commas, in every language.
void add_words(std::vector<std::string>& words, Text list);
/// A text in every language.
void add_text(std::vector<std::string>& words, Text text);

} // namespace act

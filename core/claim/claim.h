#pragma once
// What the five source documents assert of activation functions, each with the numbers that decide it: they are
// computed by this program when they are asked for, and the verdict follows from them.
//
//     const Claim* claim = find_claim("elu-as-maximum");
//     const CheckedClaim checked = check(*claim);
//     checked.values[0];   // 2, where the document's formula gives 6.389
//     checked.verdict;     // Verdict::wrong, which is what the record states too
//
// A new claim is a record in its document's file. The sentences are ours: none is copied from a document.

#include "base/fixed_list.h"
#include "base/result.h"
#include "i18n/phrase.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// The documents, in the order of the numbers in their ids.
enum class SourceDocument : std::uint8_t {
    understanding_pytorch,
    common_functions,
    pytorch_course,
    flexible_implementation,
    video_tutorial,
};

struct SourceRecord {
    std::string_view id = {}; ///< "document-002", as in the ids of its figures
    Phrase title = {};
    Phrase kind = {}; ///< what it is: "subtitles of a video"
};

[[nodiscard]] const SourceRecord& record_of(SourceDocument document);
[[nodiscard]] std::span<const SourceRecord> source_documents();

enum class Verdict : std::uint8_t {
    right,
    conditional, ///< right under a condition that the document does not state
    wrong,
    open, ///< nothing that can be computed decides it
};
[[nodiscard]] std::string_view name_of(Verdict verdict); ///< "right", "conditional", …

/// One number of a claim: what the document says it is, and what it is.
struct ClaimCase {
    Phrase what = {};
    std::optional<double> claimed = {}; ///< nothing: the number only informs
    /// By the catalogue, dual numbers, vector functions, typed formulas or the theory of a study; a few are facts
    /// about PyTorch or Python that were looked up. Less than a twentieth of a second. Pure.
    double (*computed)() = nullptr;
    double tolerance = 1.0e-9; ///< the two agree when they are no farther apart
    int digits = 6;            ///< significant ones, where it is shown
    bool is_question = false;  ///< 1 means yes, 0 no
    bool decides = true;       ///< false: the two are shown side by side, but agreeing here proves nothing
};

/// A formula that a document gives for a function and that is another function.
struct GhostFormula {
    std::string_view formula = {}; ///< over x and parameters
    /// The function that was meant. Parameters of both that are not at their usual values: "alpha = 2.0".
    std::string_view meant = {};
    std::string_view set = {};
    std::string_view x = {};     ///< what is shown of x: "-4.0, 4.0"
    std::string_view f = {};     ///< and of f
    std::string_view slope = {}; ///< and of f′; empty: it is fitted to the function that was meant
    std::string_view at = {};    ///< where both are compared: "2.0"
};

struct Claim {
    std::string_view id = {}; ///< lasting: "elu-as-maximum"
    SourceDocument document = SourceDocument::understanding_pytorch;
    Phrase sentence = {}; ///< what the document asserts
    Verdict verdict = Verdict::open;
    Phrase reason = {}; ///< why, and what would be right
    /// Ids of the functions, scalar and vector, and studies ("study:gradient") that it is about.
    FixedList<std::string_view, 8> subjects = {};
    FixedList<ClaimCase, 8> cases = {};
    std::optional<GhostFormula> ghost = {};
    /// A session (.act) that makes it visible, without the line of the format's version. Empty: the ghost's, or
    /// there is nothing to be seen.
    std::string_view show = {};
};

/// All claims, document by document.
[[nodiscard]] std::span<const Claim> claims();
/// Null when there is none.
[[nodiscard]] const Claim* find_claim(std::string_view id);
/// Those about a function, scalar or vector, or a study, by its id.
[[nodiscard]] std::vector<const Claim*> claims_about(std::string_view subject);

/// The session that makes a claim visible; of a ghost the function that was meant, with the ghost beside it. Empty where
/// there is nothing to be seen.
[[nodiscard]] std::string session_of(const Claim& claim);

/// A claim with its numbers, computed now.
struct CheckedClaim {
    const Claim* claim = nullptr;
    std::vector<double> values = {}; ///< one for each case
    /// From the cases that decide and have a claimed value: all agree, some do, none does, or there are none.
    Verdict verdict = Verdict::open;

    [[nodiscard]] bool holds() const { return verdict == claim->verdict; }
};
[[nodiscard]] CheckedClaim check(const Claim& claim);
/// Equal infinities and two NaN agree. True for cases without a claimed value.
[[nodiscard]] bool agrees(const ClaimCase& each, double computed);

/// "0.0265922", "yes": for people.
[[nodiscard]] std::string case_text(const ClaimCase& each, double value, Language language);

/// A question that the documents, or one document in two places, answer differently.
struct Contradiction {
    Phrase question = {};
    FixedList<std::string_view, 6> claims = {}; ///< ids
};
[[nodiscard]] std::span<const Contradiction> contradictions();
/// The one that a claim takes part in; null when nobody contradicts it.
[[nodiscard]] const Contradiction* contradiction_of(const Claim& claim);

} // namespace act

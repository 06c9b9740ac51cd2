#include "views/claim_cards.h"

#include "i18n/explore_texts.h"
#include "session/explore.h"
#include "widgets/controls.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace act {
namespace {

constexpr float claim_section_gap = 16.0F;
constexpr float card_pad = 12.0F;
constexpr float badge_height = 22.0F;
constexpr float badge_wash = 0.1F; ///< of its text, which must be read on it
constexpr float number_gap = 10.0F;
constexpr float widest_numbers = 0.62F; ///< of the card, for both columns together
constexpr Type source_type{Face::regular, 11.5F};
constexpr Type differing{Face::semibold, 12.0F};

// What is to be learned stands first.
int rank_of_claim(const Claim* claim) {
    constexpr std::array order{Verdict::wrong, Verdict::conditional, Verdict::right, Verdict::open};
    return static_cast<int>(std::ranges::find(order, claim->verdict) - order.begin());
}

Colour colour_of(const Palette& p, Verdict verdict) {
    switch (verdict) {
    case Verdict::right: return p.link;
    case Verdict::conditional: return p.parameter;
    case Verdict::wrong: return p.error;
    case Verdict::open: break;
    }
    return p.muted;
}

// A mark and a word: the colour only repeats them.
void draw_badge(const Kit& kit, Box row, Verdict verdict) {
    const Colour colour = colour_of(kit.palette(), verdict);
    const std::string_view label = kit.say(label_of(verdict));
    const Box badge = row.take_left(kit.width(label, type::strong) + kit.px(16.0F));
    kit.fill(badge, {colour.red, colour.green, colour.blue, badge_wash}, 5.0F);
    kit.draw_text_in(badge, label, type::strong, colour, 0.5F);
}

void paragraph(const Kit& kit, Box& rest, std::string_view text, Type type, Colour colour, float gap = 0.0F) {
    rest.take_top(kit.draw_paragraph(rest, text, type, colour) + kit.px(gap));
}

struct NumberRow {
    std::string_view what;
    std::string document; ///< empty: it says nothing of it
    std::string right;
    bool differs;
};

std::vector<NumberRow> rows_of(const CheckedClaim& checked, Language language) {
    std::vector<NumberRow> rows;
    for (std::size_t i = 0; i < checked.values.size(); ++i) {
        const ClaimCase& each = checked.claim->cases[i];
        rows.push_back({each.what.in(language),
                        each.claimed ? case_text(each, *each.claimed, language) : std::string(),
                        case_text(each, checked.values[i], language), !agrees(each, checked.values[i])});
    }
    return rows;
}

// "document" and "right" as two columns of numbers, as wide as they need to be; the words wrap beside them.
void show_numbers(const Kit& kit, Box& rest, const std::vector<NumberRow>& rows) {
    if (rows.empty()) return;
    const Palette& p = kit.palette();
    const std::string_view document = kit.say(ExploreText::claim_document);
    const std::string_view right = kit.say(ExploreText::claim_computed);
    const bool compares =
        std::ranges::any_of(rows, [](const NumberRow& row) { return !row.document.empty(); });
    float document_width = compares ? kit.width(document, type::small) : 0.0F;
    float right_width = kit.width(right, type::small);
    for (const NumberRow& row : rows) {
        document_width = std::max(document_width, kit.width(row.document, differing));
        right_width = std::max(right_width, kit.width(row.right, type::small));
    }
    const float share = std::min(1.0F, widest_numbers * rest.width / (document_width + right_width));
    document_width *= share;
    right_width *= share;
    const float number_width = document_width + right_width + kit.px(2.0F * number_gap);

    kit.horizontal(rest.x, rest.right(), rest.y, p.line);
    rest.take_top(kit.px(5.0F));
    const auto show = [&](std::string_view what, std::string_view claimed, std::string_view computed,
                          bool differs, Colour colour) {
        const float words = rest.width - number_width;
        Box row = rest.take_top(kit.paragraph_height(what, type::small, words) + kit.px(2.0F));
        Box first = row;
        first.height = kit.line_height(type::small);
        kit.draw_paragraph({row.x, row.y, words, row.height}, what, type::small, p.muted);
        const Box last = first.take_right(right_width);
        first.take_right(kit.px(number_gap));
        kit.draw_text_in(first.take_right(document_width), claimed, differs ? differing : type::small,
                         differs ? p.error : colour, 1.0F);
        kit.draw_text_in(last, computed, type::small, colour, 1.0F);
    };
    show(" ", compares ? document : std::string_view(), right, false, p.muted);
    for (const NumberRow& row : rows)
        show(row.what, row.document, row.right, row.differs, p.text);
    rest.take_top(kit.px(3.0F));
    kit.horizontal(rest.x, rest.right(), rest.y, p.line);
    rest.take_top(kit.px(6.0F));
}

// The claim's ghost stands in the figure that is shown.
bool shows_ghost(const Claim& claim, const Session& session) {
    return claim.ghost && session.view == ViewId::explore && session.explore->activation == claim.ghost->meant
           && session.explore->ghost == claim.ghost->formula;
}

void show_claim_buttons(const Kit& kit, Box& rest, const Claim& claim, Session& session, Ui& ui) {
    if (claim.show.empty() && !claim.ghost) return;
    rest.take_top(kit.px(8.0F));
    Box row = rest.take_top(kit.px(28.0F));
    const std::string_view label = kit.say(ExploreText::claim_show);
    const Box box = row.take_left(kit.width(label, type::body) + kit.px(28.0F));
    if (button(kit, "show", box, label, ButtonLook::primary))
        ui.wants_session = WantedSession{std::string(claim.sentence.in(kit.language())), session_of(claim)};
    tooltip(kit, kit.say(ExploreText::tip_claim_show));
    if (!shows_ghost(claim, session)) return;
    row.take_left(kit.px(8.0F));
    const std::string_view hides = kit.say(ExploreText::claim_hide_ghost);
    if (button(kit, "hide ghost", row.take_left(kit.width(hides, type::body) + kit.px(20.0F)), hides,
               ButtonLook::quiet))
        session.explore->ghost.clear();
    tooltip(kit, kit.say(ExploreText::tip_claim_hide_ghost));
}

void show_card(const Kit& kit, Column& column, const CheckedClaim& checked, Session& session, Ui& ui) {
    const Palette& p = kit.palette();
    const Language language = kit.language();
    const Claim& claim = *checked.claim;
    const SourceRecord& source = record_of(claim.document);
    // The frame goes behind what it holds, whose height is known when it has been drawn.
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Box outer = column.rest.inset(-kit.px(6.0F), 0.0F);
    list.ChannelsSplit(2);
    list.ChannelsSetCurrent(1);
    Box rest{outer.x + kit.px(card_pad), outer.y + kit.px(card_pad), outer.width - kit.px(2.0F * card_pad),
             outer.height};
    draw_badge(kit, rest.take_top(kit.px(badge_height)), checked.verdict);
    rest.take_top(kit.px(8.0F));
    paragraph(kit, rest, kit.say(ExploreText::claim_source, {{"title", source.title.in(language)}}),
              type::strong, p.text);
    paragraph(kit, rest, source.kind.in(language), source_type, p.muted, 6.0F);
    paragraph(kit, rest, claim.sentence.in(language), type::body, p.text, 8.0F);
    show_numbers(kit, rest, rows_of(checked, language));
    paragraph(kit, rest, claim.reason.in(language), type::small, p.text);
    show_claim_buttons(kit, rest, claim, session, ui);
    const float height = rest.y + kit.px(card_pad) - outer.y;
    list.ChannelsSetCurrent(0);
    kit.fill({outer.x, outer.y, outer.width, height}, p.page, 8.0F);
    kit.outline({outer.x, outer.y, outer.width, height}, p.field_line, 8.0F);
    list.ChannelsMerge();
    column.rest.take_top(height + kit.px(10.0F));
}

// What others say to the same question.
void show_contradiction(const Kit& kit, Column& column, const Claim& claim) {
    const Contradiction* question = contradiction_of(claim);
    if (question == nullptr) return;
    const Palette& p = kit.palette();
    const Language language = kit.language();
    paragraph(kit, column.rest, question->question.in(language), type::strong, p.text, 4.0F);
    for (const std::string_view id : question->claims) {
        const Claim& other = *find_claim(id);
        if (&other == &claim) continue;
        paragraph(
            kit, column.rest,
            kit.say(ExploreText::claim_other, {{"verdict", kit.say(label_of(other.verdict))},
                                               {"title", record_of(other.document).title.in(language)}}),
            source_type, colour_of(p, other.verdict));
        paragraph(kit, column.rest, other.sentence.in(language), type::small, p.muted, 6.0F);
    }
}

// "2 of 4" between buttons to the claims before and after.
void choose_claim(const Kit& kit, Box head, const std::vector<const Claim*>& about, Session& session,
                  ClaimCards& cards) {
    // A ghost goes with its card.
    const auto turn_to = [&](const Claim* claim) {
        if (shows_ghost(*cards.shown, session)) session.explore->ghost.clear();
        cards.shown = claim;
    };
    const auto step = [&](const char* id, std::string_view mark, Text name, std::size_t to) {
        const Box box = head.take_right(kit.px(24.0F)).inset(0.0F, kit.px(5.0F));
        if (button(kit, id, box, mark, ButtonLook::quiet)) turn_to(about[to]);
        tooltip(kit, kit.say(name));
    };
    const std::size_t count = about.size();
    if (count < 2) return;
    const auto shown = static_cast<std::size_t>(std::ranges::find(about, cards.shown) - about.begin());
    step("next", "›", ExploreText::claim_next, (shown + 1) % count);
    step("previous", "‹", ExploreText::claim_previous, (shown + count - 1) % count);
    head.take_right(kit.px(4.0F));
    kit.draw_text_in(
        head,
        kit.say(ExploreText::claim_of, {{"i", std::to_string(shown + 1)}, {"n", std::to_string(count)}}),
        type::small, kit.palette().muted, 1.0F);
}

} // namespace

Text label_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::right: return ExploreText::claim_right;
    case Verdict::conditional: return ExploreText::claim_conditional;
    case Verdict::wrong: return ExploreText::claim_wrong;
    case Verdict::open: break;
    }
    return ExploreText::claim_open;
}

void show_claims(const Kit& kit, Column& column, std::string_view subject, std::string_view name,
                 Session& session, Ui& ui, ClaimCards& cards) {
    if (ui.in_lesson) return; // which asks before it tells
    std::vector<const Claim*> about = claims_about(subject);
    if (about.empty()) return;
    std::ranges::stable_sort(about, {}, rank_of_claim);
    const IdScope scope("claims");
    if (std::exchange(cards.subject, subject) != subject) cards.shown = about.front();
    if (std::ranges::find(about, ui.wanted_claim) != about.end())
        cards.shown = std::exchange(ui.wanted_claim, nullptr);
    const Box head = column.take(kit, section_head_height);
    section_head(kit, head, kit.say(ExploreText::claims_head, {{"name", name}}), Capitals::as_written);
    choose_claim(kit, head, about, session, cards);
    show_card(kit, column, cards.checked.get(cards.shown, [](const Claim* claim) { return check(*claim); }),
              session, ui);
    show_contradiction(kit, column, *cards.shown);
    column.take(kit, claim_section_gap);
}

} // namespace act

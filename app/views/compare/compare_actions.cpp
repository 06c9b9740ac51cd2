#include "views/compare/compare_actions.h"

#include "activation/affine.h"
#include "session/compare.h"

#include <algorithm>

namespace act {
namespace {

using Entry = std::vector<Compared>::difference_type;

bool has_common_windows(const Compare& compare) {
    return compare.shared || compare.form == CompareForm::overlay;
}

std::optional<Interval>& height(Windows& windows, int order) {
    return order == 0 ? windows.f : windows.slope;
}

// What takes `from` to `to`, done to another window in its own units; the window as it is where an axis could
// not show that.
Interval moved_alike(Interval window, Interval from, Interval to) {
    const double scale = window.width() / from.width();
    const Interval moved{window.low + (to.low - from.low) * scale,
                         window.high + (to.high - from.high) * scale};
    return is_window(moved) ? moved : window;
}

// Calls change(), which puts functions in, takes some out or moves them. The others keep their colours; new ones
// get the first that are free. A colour that is its place's is not written down, so that equal pictures are equal
// sessions.
template <class Change> void keep_pens(Compare& compare, Change&& change) {
    auto& functions = compare.functions;
    for (std::size_t i = 0; i < functions.size(); ++i)
        if (functions[i].pen == 0) functions[i].pen = i + 1;
    change();
    for (Compared& each : functions)
        for (std::size_t free = 1; each.pen == 0; ++free)
            if (std::ranges::find(functions, free, &Compared::pen) == functions.end()) each.pen = free;
    for (std::size_t i = 0; i < functions.size(); ++i)
        if (functions[i].pen == i + 1) functions[i].pen = 0;
}

} // namespace

bool is_compared(const Session& session, std::string_view activation) {
    const auto& functions = session.compare->functions;
    return std::any_of(functions.begin(), functions.end(),
                       [&](const Compared& compared) { return compared.activation == activation; });
}

std::optional<std::size_t> toggle_compared(Session& session, const Activation& activation) {
    auto& functions = session.compare->functions;
    if (is_compared(session, activation.id)) {
        keep_pens(session.compare, [&] {
            std::erase_if(functions, [&](const Compared& c) { return c.activation == activation.id; });
        });
        return std::nullopt;
    }
    if (functions.size() >= most_compared) return std::nullopt;
    Compared added{.activation = std::string(activation.id)};
    const auto changed = session.parameters.find(activation.id);
    if (changed != session.parameters.end()) added.set = changed->second;
    keep_pens(session.compare, [&] { functions.push_back(std::move(added)); });
    return functions.size() - 1;
}

void duplicate_compared(Session& session, std::size_t i) {
    auto& functions = session.compare->functions;
    if (i >= functions.size() || functions.size() >= most_compared) return;
    keep_pens(session.compare, [&] {
        Compared copy = functions[i];
        copy.subtracted = false;
        copy.pen = 0;
        functions.insert(functions.begin() + static_cast<Entry>(i) + 1, std::move(copy));
    });
}

void remove_compared(Session& session, std::size_t i) {
    auto& functions = session.compare->functions;
    if (i >= functions.size()) return;
    keep_pens(session.compare, [&] { functions.erase(functions.begin() + static_cast<Entry>(i)); });
}

void clear_compared(Session& session) {
    session.compare->functions.clear();
    session.compare->logits.clear();
    session.compare->windows.reset();
}

void move_compared(Session& session, std::size_t from, std::size_t to) {
    auto& functions = session.compare->functions;
    if (from >= functions.size() || to >= functions.size()) return;
    keep_pens(session.compare, [&] {
        const auto first = functions.begin();
        const auto a = static_cast<Entry>(from);
        const auto b = static_cast<Entry>(to);
        if (a < b)
            std::rotate(first + a, first + a + 1, first + b + 1);
        else
            std::rotate(first + b, first + a, first + a + 1);
    });
}

std::size_t place_after_move(std::size_t place, std::size_t from, std::size_t to) {
    if (place == from) return to;
    if (from < place && place <= to) return place - 1;
    return to <= place && place < from ? place + 1 : place;
}

void change_compared(Session& session, std::size_t i, std::size_t k, double value) {
    if (i >= session.compare->functions.size()) return;
    const SharedActivation activation =
        find_in(repertoire_of(session), session.compare->functions[i].activation);
    if (activation == nullptr) return;
    session.compare = with_windows(session.compare, session.convention, repertoire_of(session));
    put_value(session.compare->functions[i].set, *activation, k, value);
}

void show_difference(Session& session, std::size_t i, std::optional<std::size_t> other) {
    auto& functions = session.compare->functions;
    for (std::size_t k = 0; k < functions.size(); ++k)
        functions[k].subtracted = other && i != *other && (k == i || k == *other);
}

std::optional<std::size_t> subtracted_with(const Compare& compare, std::size_t i) {
    const auto& functions = compare.functions;
    if (i >= functions.size() || !functions[i].subtracted) return std::nullopt;
    for (std::size_t k = 0; k < functions.size(); ++k)
        if (k != i && functions[k].subtracted) return k;
    return std::nullopt;
}

void move_comparison(Session& session, std::size_t panel, Interval x, Interval y) {
    Compare whole = with_windows(session.compare, session.convention, repertoire_of(session));
    const PanelContent content = content_of(whole, panel);
    if (content.function >= whole.functions.size()) return; // bars have no windows to move
    if (has_common_windows(whole)) {
        whole.windows->x = x;
        // A difference keeps the height that fits it.
        if (!content.difference) height(*whole.windows, content.order) = y;
        session.compare = std::move(whole);
        return;
    }
    const Windows shown = *whole.functions[content.function].windows;
    const Interval shown_y = content.order == 0 ? *shown.f : *shown.slope;
    for (std::size_t i = 0; i < whole.functions.size(); ++i) {
        if (!whole.linked && i != content.function) continue;
        Windows& windows = *whole.functions[i].windows;
        windows.x = moved_alike(windows.x, shown.x, x);
        auto& window = height(windows, content.order);
        window = moved_alike(*window, shown_y, y);
    }
    session.compare = std::move(whole);
}

void set_comparison_x(Session& session, Interval x) {
    Compare& compare = session.compare;
    fit_comparison(session);
    if (compare.style == GridStyle::document && compare.form == CompareForm::grid) {
        compare.extent = x;
        return;
    }
    compare.windows = Windows{.x = x};
    for (Compared& compared : compare.functions)
        compared.windows = Windows{.x = x};
}

Interval comparison_x(const Session& session) {
    const Compare& compare = session.compare;
    if (compare.style == GridStyle::document && compare.form == CompareForm::grid) return compare.extent;
    return shown_x(compare, repertoire_of(session));
}

void fit_comparison_heights(Session& session) {
    const auto forget = [](std::optional<Windows>& windows) {
        if (windows) windows = Windows{.x = windows->x};
    };
    forget(session.compare->windows);
    for (Compared& compared : session.compare->functions)
        forget(compared.windows);
}

void fit_comparison(Session& session) {
    session.compare->windows.reset();
    for (Compared& compared : session.compare->functions)
        compared.windows.reset();
}

} // namespace act

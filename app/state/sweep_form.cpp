#include "state/sweep_form.h"

#include "base/number.h"
#include "base/user_folders.h"
#include "i18n/export_texts.h"
#include "i18n/session_texts.h"
#include "i18n/text.h"
#include "saving/exporting.h"
#include "session/export_choice.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

namespace fs = std::filesystem;

constexpr Interval lengths_s{0.04, 3600.0};
constexpr Interval sides_px{16.0, static_cast<double>(longest_animation_side_px)};

// The number in a field, which must lie in the range if there is one.
Result<double> read(std::string_view label, const std::string& typed, std::optional<Interval> range = {}) {
    const auto number = parse_number(typed);
    if (!number) return Error{Problem::not_a_number, std::string(label), typed, {}};
    if (range && !range->contains(*number))
        return Error{Problem::out_of_range, std::string(label), typed,
                     pretty(range->low) + " … " + pretty(range->high)};
    return *number;
}

Result<Sweep> sweep_of(const SweepForm& form, const Session& session, Language language, double fps) {
    const auto target = require_target(session, form.target);
    if (!target) return target.error();
    const auto from = read(form.target, form.from);
    if (!from) return from.error();
    const auto to = read(form.target, form.to);
    if (!to) return to.error();
    const auto seconds = read(text(ExportText::sweep_seconds, language), form.seconds, lengths_s);
    if (!seconds) return seconds.error();
    const double frames = frames_in(*seconds, fps, form.to_and_fro);
    return Sweep{.target = *target,
                 .from = *from,
                 .to = *to,
                 .frames = static_cast<std::size_t>(frames),
                 .to_and_fro = form.to_and_fro};
}

} // namespace

Result<SweepPlan> plan_of(const SweepForm& form, const Session& session, Language language) {
    const auto fps = read(text(ExportText::sweep_rate, language), form.fps, frame_rates);
    if (!fps) return fps.error();
    const auto sweep = sweep_of(form, session, language, *fps);
    if (!sweep) return sweep.error();
    const auto width = read(text(SessionText::export_width, language), form.width, sides_px);
    if (!width) return width.error();
    const auto height = read(text(SessionText::export_height, language), form.height, sides_px);
    if (!height) return height.error();

    const double px_per_pt = *width / form.usual_width_pt;
    SweepPlan plan{.session = session,
                   .sweep = *sweep,
                   .language = language,
                   .look = theme(form.theme),
                   .page = {.size_pt = {*width / px_per_pt, *height / px_per_pt}, .dpi = 72.0 * px_per_pt},
                   .fps = *fps,
                   .format = form.format,
                   .target = fs::path(form.folder) / form.name,
                   .stem = form.name};
    if (!frames_format(form.format)) plan.target += "." + std::string(extension_of(form.format));
    return plan;
}

void choose_target(SweepForm& form, const Session& session, const SweepTarget& target) {
    form.target = target.name();
    form.from = shortest(target.range.low);
    form.to = shortest(target.range.high);
    form.name = subject_of(session) + "-" + target.name();
    std::ranges::replace(form.name, '#', '-');
}

bool prepare(SweepForm& form, const Session& session, std::string_view wanted,
             std::optional<std::size_t> place) {
    const std::vector<SweepTarget> targets = sweep_targets(session);
    if (targets.empty()) return false;
    const auto is_wanted = [&](const SweepTarget& target) {
        return place ? target.place == *place && target.id == wanted : target.name() == wanted;
    };
    const auto is_at_hand = [&](const SweepTarget& target) { return !place || target.place == *place; };
    auto chosen = std::ranges::find_if(targets, is_wanted);
    if (chosen == targets.end()) chosen = std::ranges::find(targets, form.target, &SweepTarget::name);
    if (chosen == targets.end()) chosen = std::ranges::find_if(targets, is_at_hand);
    if (chosen == targets.end()) chosen = targets.begin();
    if (form.target != chosen->name()) choose_target(form, session, *chosen);
    form.usual_width_pt = own_page(session).width;
    std::error_code ignored;
    if (!fs::is_directory(form.folder, ignored)) form.folder = session.exporting->folder;
    if (!fs::is_directory(form.folder, ignored)) form.folder = user_folder("PICTURES").string();
    form.problem.reset();
    form.asks_to_replace.reset();
    return true;
}

} // namespace act

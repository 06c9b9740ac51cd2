#include "view/study/study_view.h"

#include "session/studies.h"

#include <algorithm>
#include <deque>
#include <mutex>
#include <utility>

namespace act {
namespace {

constexpr std::size_t most_reports = 12;

struct Reports {
    std::mutex mutex;
    std::deque<std::pair<StudyKey, SharedReport>> latest; ///< the oldest first
    std::pair<StudyKey, SharedReport> glance;
};

Reports& reports() {
    static Reports all;
    return all;
}

auto place_of(std::deque<std::pair<StudyKey, SharedReport>>& latest, const StudyKey& key) {
    return std::ranges::find(latest, key, &std::pair<StudyKey, SharedReport>::first);
}

} // namespace

StudyKey study_key(const Session& session) {
    StudyKey key{.study = &study_in(session.studies), .settings = settings_in(session.studies)};
    for (const SharedActivation& own : repertoire_of(session).typed)
        for (const auto& [name, text] : key.settings)
            if (text.find(own->id) != std::string::npos || text.find(own->name) != std::string::npos) {
                key.repertoire.typed.push_back(own);
                break;
            }
    return key;
}

SharedReport known_report(const StudyKey& key) {
    Reports& all = reports();
    const std::lock_guard lock(all.mutex);
    const auto found = place_of(all.latest, key);
    return found == all.latest.end() ? nullptr : found->second;
}

void remember_report(const StudyKey& key, SharedReport report) {
    Reports& all = reports();
    const std::lock_guard lock(all.mutex);
    if (const auto found = place_of(all.latest, key); found != all.latest.end()) all.latest.erase(found);
    all.latest.emplace_back(key, std::move(report));
    if (all.latest.size() > most_reports) all.latest.pop_front();
}

void forget_report(const StudyKey& key) {
    Reports& all = reports();
    const std::lock_guard lock(all.mutex);
    if (const auto found = place_of(all.latest, key); found != all.latest.end()) all.latest.erase(found);
}

Result<SharedReport> report_for(const StudyKey& key, const std::stop_token& stop) {
    if (SharedReport known = known_report(key)) return known;
    Result<StudyReport> made = run_study(*key.study, key.settings, key.repertoire, stop);
    if (!made) return made.error();
    auto report = std::make_shared<const StudyReport>(*std::move(made));
    if (!stop.stop_requested()) remember_report(key, report);
    return SharedReport(report);
}

Result<SharedReport> glance_for(const StudyKey& key) {
    if (key.study->glance == nullptr) return report_for(key);
    if (SharedReport known = known_glance(key)) return known;
    const Result<StudyInputs> inputs = read_settings(*key.study, key.settings, key.repertoire);
    if (!inputs) return inputs.error();
    Result<StudyReport> made = key.study->glance(*inputs, {});
    if (!made) return made.error();
    auto report = std::make_shared<const StudyReport>(*std::move(made));
    Reports& all = reports();
    const std::lock_guard lock(all.mutex);
    all.glance = {key, report};
    return SharedReport(report);
}

SharedReport known_glance(const StudyKey& key) {
    if (SharedReport known = known_report(key)) return known;
    Reports& all = reports();
    const std::lock_guard lock(all.mutex);
    return all.glance.first == key ? all.glance.second : nullptr;
}

} // namespace act

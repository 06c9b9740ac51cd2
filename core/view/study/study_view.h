#pragma once
// The view of studies. The reports that were made last are remembered (known_reports.cpp): the window shows them, its
// exports write the same, and a study that measures is not measured anew for every picture.

#include "session/session.h"
#include "study/study.h"
#include "view/view.h"

#include <memory>
#include <stop_token>

namespace act {

/// What a report depends on.
struct StudyKey {
    const Study* study = nullptr;
    StudySettings settings = {};
    Repertoire repertoire = catalogue_alone();
    bool operator==(const StudyKey&) const = default;
};

/// Of the study that the session shows. Functions of the user's own that the settings do not name do not count.
[[nodiscard]] StudyKey study_key(const Session& session);

using SharedReport = std::shared_ptr<const StudyReport>;

/// One that is remembered; null when there is none. Safe from any thread, as are the others.
[[nodiscard]] SharedReport known_report(const StudyKey& key);
/// Remembers it, and forgets the oldest beyond a fixed number.
void remember_report(const StudyKey& key, SharedReport report);
/// Has it made anew when it is asked for again.
void forget_report(const StudyKey& key);
/// A remembered one, or one that is made now, which may take seconds, and remembered.
[[nodiscard]] Result<SharedReport> report_for(const StudyKey& key, const std::stop_token& stop = {});
/// A remembered one, or a first answer (Study::glance), which is remembered until the next one is asked for. Of a study
/// without glances the whole one.
[[nodiscard]] Result<SharedReport> glance_for(const StudyKey& key);
/// The one that is remembered, or else the glance that is; null when there is neither.
[[nodiscard]] SharedReport known_glance(const StudyKey& key);

extern const View study_view;

/// What its report draws, under the question that it answers.
[[nodiscard]] Figure study_figure(const Study& study, const StudyReport& report, Language language);

} // namespace act

#include "dialogs/chooser_actions.h"

#include "base/home.h"
#include "dialogs/dialogs.h"
#include "dialogs/documents.h"
#include "saving/exporting.h"
#include "state/user_folders.h"
#include "views/panel_parts.h"

#include <system_error>

namespace act {
namespace {

namespace fs = std::filesystem;

ChooserForm& form_of(Workspace& workspace) {
    return *workspace.parts.of<ChooserPart>().form;
}

void enter(Workspace& workspace, const fs::path& folder) {
    go_to(workspace, ChooserPlace::folder, folder);
}

// The folder itself or the nearest one above it that is there.
fs::path existing(fs::path folder) {
    std::error_code ignored;
    while (!folder.empty() && folder != folder.root_path() && !fs::is_directory(folder, ignored))
        folder = folder.parent_path();
    return folder;
}

fs::path first_folder(const Workspace& workspace, const fs::path& wanted) {
    std::error_code ignored;
    if (is_for_folder(*workspace.parts.of<ChooserPart>().form)) {
        const fs::path folder = existing(wanted);
        return folder.empty() ? user_folder("PICTURES") : folder;
    }
    const fs::path& file = document_of(workspace.documents, workspace.session).path;
    for (const fs::path& folder : {file.parent_path(), workspace.recent.folder})
        if (!folder.empty() && fs::is_directory(folder, ignored)) return folder;
    return user_folder("DOCUMENTS");
}

std::string first_name(const Workspace& workspace) {
    const Document& document = document_of(workspace.documents, workspace.session);
    if (!document.path.empty()) return document.path.filename().string();
    if (!document.title.empty()) return file_stem(document.title) + ".act";
    return subject_of(workspace.session) + ".act";
}

std::vector<ChooserBookmark> bookmarks_for(ChooserPurpose purpose) {
    std::vector<ChooserBookmark> places;
    if (purpose == ChooserPurpose::open_session)
        places = {{Text::chooser_recent, ChooserPlace::recent},
                  {Text::chooser_examples, ChooserPlace::examples}};
    const fs::path home = home_folder();
    places.push_back({Text::chooser_home, ChooserPlace::folder, home});
    for (const auto& [label, name] :
         {std::pair{Text::chooser_desktop, "DESKTOP"}, std::pair{Text::chooser_documents, "DOCUMENTS"},
          std::pair{Text::chooser_pictures, "PICTURES"}})
        if (const fs::path folder = user_folder(name); folder != home)
            places.push_back({label, ChooserPlace::folder, folder});
    places.push_back({Text::chooser_computer, ChooserPlace::folder, "/"});
    return places;
}

// What stands in a field, from where the chooser is; "~" is home.
fs::path path_of(const ChooserForm& form, const std::string& typed) {
    if (typed == "~" || typed.starts_with("~/")) return home_folder().string() + typed.substr(1);
    return form.folder / typed;
}

void take_folder(Workspace& workspace) {
    const ChooserForm& form = form_of(workspace);
    const std::string folder = form.folder.string();
    if (form.purpose == ChooserPurpose::batch_folder)
        workspace.parts.of<BatchPart>().form.folder = folder;
    else if (form.purpose == ChooserPurpose::sweep_folder)
        workspace.parts.of<SweepPart>().form.folder = folder;
    else if (workspace.parts.of<ExportPart>().form)
        workspace.parts.of<ExportPart>().form->choice.folder = folder;
    close_chooser(workspace);
}

void save_to(Workspace& workspace, fs::path path, bool may_replace) {
    ChooserForm& form = form_of(workspace);
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) return enter(workspace, path);
    if (path.extension() != ".act") path += ".act";
    if (!may_replace && fs::exists(path, ignored)) {
        form.asks_to_replace = path;
        return;
    }
    form.asks_to_replace.reset();
    const Result<Done> written = save_document_as(workspace.documents, workspace.session, path);
    if (!written) {
        form.problem = written.error();
        return;
    }
    remember(workspace.recent, document_of(workspace.documents, workspace.session).path);
    notify(workspace.ui, text(Text::saved, workspace.session.language, {{"path", path.string()}}), false);
    close_chooser(workspace);
}

} // namespace

bool is_for_folder(const ChooserForm& form) {
    return form.purpose == ChooserPurpose::export_folder || form.purpose == ChooserPurpose::batch_folder
           || form.purpose == ChooserPurpose::sweep_folder;
}

void close_chooser(Workspace& workspace) {
    workspace.parts.of<ChooserPart>().form.reset();
    workspace.listing.reset();
}

void go_to(Workspace& workspace, ChooserPlace place, const fs::path& folder) {
    ChooserForm& form = form_of(workspace);
    form.place = place;
    form.folder = folder;
    form.typed = place == ChooserPlace::folder ? folder.string() : std::string();
    form.search.clear();
    form.selected = 0;
    form.reveal = true;
    form.new_folder.reset();
    form.problem.reset();
    form.asks_to_replace.reset();
    workspace.listing.reset();
    if (place == ChooserPlace::folder) workspace.listing.emplace(FolderListing(folder), workspace.wake);
}

void open_chosen(Workspace& workspace, const ChooserRow& row) {
    if (row.is_folder) return enter(workspace, fs::path(row.path));
    if (is_for_folder(form_of(workspace))) return;
    if (form_of(workspace).purpose == ChooserPurpose::save_session) {
        form_of(workspace).name = row.path.filename().string();
        return save_to(workspace, row.path, false);
    }
    const ChooserRow chosen = row;
    close_chooser(workspace);
    if (chosen.example)
        open_example(workspace, *chosen.example);
    else
        open_path(workspace, chosen.path);
}

void accept_chooser(Workspace& workspace, const std::vector<ChooserRow>& rows) {
    ChooserForm& form = form_of(workspace);
    if (is_for_folder(form)) return take_folder(workspace);
    if (form.purpose == ChooserPurpose::save_session) {
        if (!form.name.empty())
            save_to(workspace, path_of(form, form.name), form.asks_to_replace.has_value());
    } else if (form.selected < rows.size()) {
        open_chosen(workspace, rows[form.selected]);
    }
}

void follow_typed_path(Workspace& workspace) {
    ChooserForm& form = form_of(workspace);
    const fs::path path = path_of(form, form.typed).lexically_normal();
    std::error_code ignored;
    if (fs::is_directory(path, ignored))
        return enter(workspace, path.has_filename() ? path : path.parent_path());
    if (form.purpose == ChooserPurpose::save_session && fs::is_directory(path.parent_path(), ignored)) {
        const std::string name = path.filename().string();
        enter(workspace, path.parent_path());
        form_of(workspace).name = name;
        return;
    }
    if (form.purpose == ChooserPurpose::open_session && fs::exists(path, ignored))
        return open_chosen(workspace, {.path = path});
    form.problem = Error{Problem::no_such_folder, path.string(), {}, {}};
}

void make_chosen_folder(Workspace& workspace) {
    ChooserForm& form = form_of(workspace);
    if (form.new_folder->empty()) {
        form.new_folder.reset();
        return;
    }
    const fs::path folder = path_of(form, *form.new_folder);
    std::error_code error;
    fs::create_directory(folder, error);
    if (error)
        form.problem = Error{Problem::cannot_write, folder.string(), error.message(), {}};
    else
        enter(workspace, folder);
}

void leave_folder(Workspace& workspace) {
    const ChooserForm& form = form_of(workspace);
    if (form.place == ChooserPlace::folder && form.folder.has_relative_path())
        enter(workspace, fs::path(form.folder.parent_path()));
}

void choose_file(Workspace& workspace, ChooserPurpose purpose, const fs::path& folder) {
    workspace.parts.of<ChooserPart>().form.emplace();
    form_of(workspace).purpose = purpose;
    form_of(workspace).bookmarks = bookmarks_for(purpose);
    if (purpose == ChooserPurpose::save_session) form_of(workspace).name = first_name(workspace);
    enter(workspace, first_folder(workspace, folder));
}

void choose_recent(Workspace& workspace) {
    prune(workspace.recent);
    choose_file(workspace, ChooserPurpose::open_session);
    go_to(workspace, ChooserPlace::recent, {});
}

void choose_example(Workspace& workspace) {
    choose_file(workspace, ChooserPurpose::open_session);
    go_to(workspace, ChooserPlace::examples, {});
}

} // namespace act

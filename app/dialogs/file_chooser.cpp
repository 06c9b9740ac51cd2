#include "dialogs/file_chooser.h"

#include "base/user_folders.h"
#include "i18n/control_texts.h"
#include "i18n/document_texts.h"
#include "i18n/explain.h"
#include "widgets/items.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <system_error>
#include <tuple>

namespace act {
namespace {

namespace fs = std::filesystem;

// A line of the list: an answer, or a folder to go into.
struct ChooserRow {
    std::string label = {};
    fs::path path = {};
    bool is_folder = false;
};

// Letters outside ASCII have no case here.
std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

// What is typed, from the folder that is shown; "~" is home. It ends in a slash where it names the folder.
fs::path path_of(const ChooserForm& form) {
    const std::string& typed = form.picker.typed;
    const bool at_home = typed == "~" || typed.starts_with("~/");
    return at_home ? fs::path(home_folder().string() + typed.substr(1)) : form.folder / typed;
}

// Reads a folder, if it is another one than before. Links are what they lead to; what is neither a folder nor
// a plain file is left out.
void read_folder(ChooserForm& form, const fs::path& folder) {
    if (form.listed == folder) return;
    form.listed = folder;
    form.entries.clear();
    form.problem.reset();
    std::error_code error;
    std::error_code broken;
    for (fs::directory_iterator next(folder, error); !error && next != fs::directory_iterator();
         next.increment(error))
        if (next->is_directory(broken) || next->is_regular_file(broken))
            form.entries.push_back({next->path().filename().string(), next->is_directory(broken)});
    if (error) form.problem = system_error(Problem::cannot_read, folder.string(), error.value());
    std::ranges::sort(form.entries, {}, [](const ChooserEntry& entry) {
        return std::tuple(!entry.is_folder, lower(entry.name), entry.name);
    });
}

bool is_answer(FileUse use, const fs::path& path) {
    std::error_code ignored;
    const bool is_folder = fs::is_directory(path, ignored);
    switch (use) {
    case FileUse::open: return fs::exists(path, ignored) && !is_folder;
    case FileUse::save:
        return path.has_filename() && !is_folder && fs::is_directory(path.parent_path(), ignored);
    case FileUse::folder: break;
    }
    return is_folder;
}

// First what is typed, where that is an answer, then the way up and the entries that go on as it does. When
// saving all entries of the folder stay, to see what there is.
std::vector<ChooserRow> rows_of(const Kit& kit, const FileQuestion& question, const ChooserForm& form) {
    constexpr std::array verbs{DocumentText::chooser_open, ControlText::save, DocumentText::chooser_choose};
    const fs::path path = path_of(form);
    const std::string begun = question.use == FileUse::save ? "" : lower(path.filename().string());
    std::vector<ChooserRow> rows;
    if (is_answer(question.use, path)) {
        const fs::path plain = path.has_filename() ? path : path.parent_path();
        const std::string name = (plain.has_filename() ? plain.filename() : plain).string();
        const std::string_view verb = kit.say(verbs.at(static_cast<std::size_t>(question.use)));
        rows.push_back({kit.say(DocumentText::chooser_answer, {{"verb", verb}, {"name", name}}), plain});
    }
    if (begun.empty() && !form.problem && form.listed.has_relative_path())
        rows.push_back(
            {"../   " + std::string(kit.say(DocumentText::chooser_up)), form.listed.parent_path(), true});
    for (const ChooserEntry& entry : form.entries) {
        const std::string name = lower(entry.name);
        const auto ends = [&](const std::string& ending) { return name.ends_with(ending); };
        const bool is_meant =
            entry.is_folder
            || (question.use != FileUse::folder && std::ranges::any_of(question.endings, ends));
        if (is_meant && (begun.empty() ? !name.starts_with('.') : name.starts_with(begun)))
            rows.push_back(
                {entry.name + (entry.is_folder ? "/" : ""), form.listed / entry.name, entry.is_folder});
    }
    return rows;
}

// Opened at a folder with the name to save under; the light is not on the way up.
ChooserForm form_at(const FileQuestion& question, const fs::path& folder, const fs::path& name, int field) {
    const std::size_t lit = question.use == FileUse::open && folder.has_relative_path() ? 1 : 0;
    return {.folder = folder, .picker = {.typed = (folder / name).string(), .lit = lit, .field = field}};
}

} // namespace

ChooserForm chooser_for(const FileQuestion& question) {
    if (question.use != FileUse::save) return form_at(question, question.start, {}, 0);
    return form_at(question, question.start.parent_path(), question.start.filename(), 0);
}

std::optional<fs::path> show_file_chooser(const Kit& kit, const FileQuestion& question, ChooserForm& form) {
    std::vector<ChooserRow> rows;
    const auto list = [&] {
        read_folder(form, path_of(form).parent_path());
        rows = rows_of(kit, question, form);
        PickerList shown{.nothing = form.problem ? explain(*form.problem, kit.language())
                                                 : std::string(kit.say(DocumentText::chooser_nothing))};
        for (const ChooserRow& row : rows)
            shown.lines.push_back(
                {.id = numbered("row", shown.lines.size()), .label = row.label, .strong = row.is_folder});
        return shown;
    };
    const Picked picked = show_picker(kit, "chooser", form.picker, {}, question.title, list);
    if (picked.leaves) return fs::path();
    if (!picked.line) return std::nullopt;
    const ChooserRow& row = rows[*picked.line];
    if (!row.is_folder) return row.path;
    const fs::path name = question.use == FileUse::save ? path_of(form).filename() : fs::path();
    form = form_at(question, row.path, name, form.picker.field + 1);
    return std::nullopt;
}

} // namespace act

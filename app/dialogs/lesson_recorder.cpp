#include "dialogs/lesson_recorder.h"

#include "base/user_folders.h"
#include "dialogs/dialog_parts.h"
#include "dialogs/documents.h"
#include "dialogs/file_dialog.h"
#include "i18n/control_texts.h"
#include "i18n/document_texts.h"
#include "i18n/explain.h"
#include "i18n/lesson_texts.h"
#include "session/labels.h"
#include "state/lesson_play.h"
#include "views/panel_parts.h"
#include "widgets/focus.h"
#include "widgets/keys.h"

#include <array>
#include <utility>

namespace act {
namespace {

namespace fs = std::filesystem;

constexpr float recorder_width = 1040.0F;
constexpr float recorder_height = 720.0F;
constexpr float step_list_width = 260.0F;
constexpr float step_row_height = 30.0F;
constexpr float step_number_width = 24.0F;
constexpr float recorder_button = 104.0F;
constexpr int title_group = 0;
constexpr int fields_group = 1;
constexpr int list_group = 2;
constexpr int buttons_group = 3;

fs::path lesson_folder(const Workspace& workspace) {
    std::error_code ignored;
    const fs::path& folder = workspace.recent.folder;
    return fs::is_directory(folder, ignored) ? folder : user_folder("DOCUMENTS");
}

FileQuestion about_lessons(const Workspace& workspace, FileUse use, fs::path start) {
    return {.use = use,
            .start = std::move(start),
            .endings = {".lesson"},
            .files = std::string(text(LessonText::group_lessons, workspace.session.language))};
}

void write_draft(Workspace& workspace, const fs::path& path) {
    RecorderPart& part = workspace.parts.of<RecorderPart>();
    part.asks_to_replace.reset();
    const Result<Done> saved = save_draft(part.draft, path);
    part.problem = saved ? std::nullopt : std::optional(saved.error());
    if (!saved) return;
    remember(workspace.recent, path);
    notify_saved(workspace.ui, path, workspace.session.language);
}

// A dialog has asked whether to replace the file that was typed, not the one with the ending.
void save_under(Workspace& workspace, fs::path path, Existing existing) {
    std::error_code ignored;
    if (!is_lesson(path)) {
        path += ".lesson";
        existing = Existing::refuse;
    }
    if (existing == Existing::refuse && fs::exists(path, ignored))
        workspace.parts.of<RecorderPart>().asks_to_replace = path;
    else
        write_draft(workspace, path);
}

void save_as(Workspace& workspace) {
    const RecorderPart& part = workspace.parts.of<RecorderPart>();
    const fs::path name =
        part.draft.file.empty()
            ? lesson_folder(workspace)
                  / (std::string(text(LessonText::recorder_file_name, workspace.session.language))
                     + ".lesson")
            : part.draft.file;
    ask_for_file(workspace, about_lessons(workspace, FileUse::save, name), save_under);
}

void save_recorded(Workspace& workspace) {
    RecorderPart& part = workspace.parts.of<RecorderPart>();
    part.fault = fault_of_draft(part.draft.lesson);
    if (part.fault) return;
    if (part.draft.file.empty()) return save_as(workspace);
    const auto now = stamp_of(part.draft.file);
    if (now && now != part.draft.stamp)
        part.asks_to_replace = part.draft.file; // another program has changed it
    else
        write_draft(workspace, part.draft.file);
}

void take_draft(Workspace& workspace, LessonDraft draft) {
    workspace.parts.of<RecorderPart>() = {.draft = std::move(draft), .is_shown = true};
}

void open_for_editing(Workspace& workspace) {
    ask_for_file(workspace, about_lessons(workspace, FileUse::open, lesson_folder(workspace)),
                 [](Workspace& w, const fs::path& path, Existing) {
                     Result<OpenedDraft> opened = open_draft(path);
                     if (!opened) {
                         w.parts.of<RecorderPart>().problem = opened.error();
                         return;
                     }
                     take_draft(w, std::move(opened->draft));
                     remember(w.recent, path);
                     tell_problems(w, opened->problems);
                 });
}

void play_recorded(Workspace& workspace) {
    RecorderPart& part = workspace.parts.of<RecorderPart>();
    part.fault = fault_of_draft(part.draft.lesson);
    if (part.fault) return;
    part.is_shown = false;
    const std::size_t step = part.step;
    open_lesson_of(workspace, completed(part.draft.lesson), part.draft.file);
    go_to_step(workspace, step);
}

void add_step(Workspace& workspace) {
    RecorderPart& part = workspace.parts.of<RecorderPart>();
    std::vector<LessonStep>& steps = part.draft.lesson.steps;
    if (steps.size() >= most_lesson_steps) return;
    const std::size_t at = steps.empty() ? 0 : part.step + 1;
    steps.insert(steps.begin() + static_cast<std::ptrdiff_t>(at), step_from(workspace.session));
    part.step = at;
    part.wants_text = true;
}

std::string row_label(const LessonStep& step, Language language) {
    const Sentence& words =
        step.question && !step.question->text.in(language).empty() ? step.question->text : step.text;
    const Language other = language == Language::english ? Language::chinese : Language::english;
    const std::string& said = words.in(language).empty() ? words.in(other) : words.in(language);
    return said;
}

// What can be done with the chosen step.
void show_step_buttons(const Kit& kit, Box foot, Workspace& workspace) {
    RecorderPart& part = workspace.parts.of<RecorderPart>();
    Lesson& lesson = part.draft.lesson;
    const std::size_t count = lesson.steps.size();
    const float gap = kit.px(6.0F);
    Box row = foot.take_top(kit.px(30.0F));
    foot.take_top(gap);
    if (button(kit, "add", row, kit.say(LessonText::recorder_add), ButtonLook::primary,
               count < most_lesson_steps))
        add_step(workspace);
    tooltip(kit, kit.say(LessonText::recorder_add_tip));
    row = foot.take_top(kit.px(30.0F));
    foot.take_top(gap);
    if (button(kit, "take picture", row, kit.say(LessonText::recorder_replace), ButtonLook::plain, count > 0))
        take_picture(lesson.steps[part.step], workspace.session);
    tooltip(kit, kit.say(LessonText::recorder_replace_tip));
    row = foot.take_top(kit.px(30.0F));
    const float third = (row.width - 2.0F * gap) / 3.0F;
    const auto small = [&](const char* id, std::string_view label, bool enabled) {
        const Box box = row.take_left(third);
        row.take_left(gap);
        return button(kit, id, box, label, ButtonLook::plain, enabled);
    };
    const std::size_t at = part.step;
    if (small("up", kit.say(LessonText::recorder_up), at > 0)) move_step(lesson, part.step--, -1);
    if (small("down", kit.say(LessonText::recorder_down), at + 1 < count)) move_step(lesson, part.step++, 1);
    if (small("remove", kit.say(ControlText::compare_remove), count > 0)) {
        lesson.steps.erase(lesson.steps.begin() + static_cast<std::ptrdiff_t>(part.step));
        part.step = std::min(part.step, lesson.steps.empty() ? 0 : lesson.steps.size() - 1);
    }
}

void show_step_list(const Kit& kit, Box box, Workspace& workspace) {
    RecorderPart& part = workspace.parts.of<RecorderPart>();
    const Palette& p = kit.palette();
    const Box foot = box.take_bottom(kit.px(3.0F * 30.0F + 12.0F));
    box.take_bottom(kit.px(10.0F));
    kit.outline(box, p.line, 6.0F);
    const Box inside = box.inset(kit.px(4.0F), kit.px(4.0F));
    ImGui::SetCursorScreenPos(inside.low());
    ImGui::BeginChild("step list", {inside.width, inside.height}, false, ImGuiWindowFlags_NoBackground);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    Box rest{top.x, top.y, inside.width - kit.px(8.0F), 1e6F};
    const std::vector<LessonStep>& steps = part.draft.lesson.steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Box row = rest.take_top(kit.px(step_row_height));
        const Touch t = touch(numbered("row", i).c_str(), row);
        const bool on = i == part.step;
        if (on || t.hovered) kit.fill(row, on ? p.accent_soft : p.hover, 5.0F);
        Box words = row.inset(kit.px(8.0F), 0.0F);
        const Type face = on ? type::strong : type::body;
        kit.draw_text_in(words.take_left(kit.px(step_number_width)), std::to_string(i + 1), face, p.text);
        kit.draw_text_in(words, kit.shortened(row_label(steps[i], kit.language()), face, words.width), face,
                         p.text);
        if (t.clicked) part.step = i;
    }
    ImGui::SetCursorScreenPos(top);
    ImGui::Dummy({1.0F, rest.y - top.y});
    ImGui::EndChild();
    show_step_buttons(kit, foot, workspace);
}

// The title, and the language that is typed in.
void show_title_row(const Kit& kit, Box row, RecorderPart& part) {
    constexpr std::array languages{Language::english, Language::chinese};
    const Language now = part.language.value_or(kit.language());
    std::vector<Choice> choices;
    float width = 0.0F;
    for (const Language each : languages) {
        choices.push_back(choice_of(kit, label_of(each)));
        width += kit.width(choices.back().label, type::small) + kit.px(32.0F);
    }
    Box right = row.take_right(width);
    row.take_right(kit.px(12.0F));
    right.take_top(kit.px(2.0F));
    float used = 0.0F;
    const std::size_t old = now == Language::english ? 0 : 1;
    const std::size_t chosen = chips(kit, "language", right, choices, old, used);
    if (chosen != old) part.language = languages.at(chosen);
    Sentence& title = part.draft.lesson.title;
    text_field(kit, "##title", row, typed_side(title, now),
               {.hint = typed_side(title, now).empty() && title == Sentence{}
                            ? kit.say(LessonText::recorder_title_hint)
                            : std::string_view{}});
}

// What is wrong or asked, left of the buttons.
void show_recorder_message(const Kit& kit, const Box& row, const RecorderPart& part) {
    const Palette& p = kit.palette();
    if (part.asks_to_replace)
        return kit.draw_text_in(
            row,
            kit.say(DocumentText::replace_question, {{"path", part.asks_to_replace->filename().string()}}),
            type::body, p.text, 1.0F);
    if (part.asks_to_discard)
        return kit.draw_text_in(row, kit.say(LessonText::recorder_discard_question), type::body, p.text,
                                1.0F);
    if (part.problem)
        return kit.draw_text_in(row, explain(*part.problem, kit.language()), type::body, p.error, 1.0F);
    if (!part.fault) return;
    const std::string step = part.fault->step ? std::to_string(*part.fault->step + 1) : std::string();
    kit.draw_text_in(row, kit.say(part.fault->what, {{"i", step}}), type::body, p.error, 1.0F);
}

void show_recorder_foot(const Kit& kit, Box row, Workspace& workspace) {
    RecorderPart& part = workspace.parts.of<RecorderPart>();
    const auto place = [&](float width) {
        const Box box = row.take_right(kit.px(width));
        row.take_right(kit.px(8.0F));
        return box;
    };
    if (part.asks_to_replace || part.asks_to_discard) {
        const bool replaces = part.asks_to_replace.has_value();
        const bool agreed = button(kit, "agree", place(recorder_button),
                                   kit.say(replaces ? DocumentText::replace : LessonText::recorder_discard),
                                   ButtonLook::primary);
        const bool refused =
            button(kit, "refuse", place(recorder_button), kit.say(ControlText::cancel), ButtonLook::plain);
        show_recorder_message(kit, row, part);
        if (agreed && replaces) return write_draft(workspace, fs::path(*part.asks_to_replace));
        if (agreed) return take_draft(workspace, {});
        if (!refused) return;
        part.asks_to_replace.reset();
        part.asks_to_discard = false;
        return;
    }
    const bool saves =
        button(kit, "save", place(recorder_button), kit.say(ControlText::save), ButtonLook::primary);
    const bool plays = button(kit, "play", place(recorder_button), kit.say(LessonText::recorder_play),
                              ButtonLook::plain, !part.draft.lesson.steps.empty());
    const bool closes =
        button(kit, "close", place(recorder_button), kit.say(ControlText::close), ButtonLook::plain);
    Box left = row;
    const Box fresh = left.take_left(kit.px(recorder_button));
    left.take_left(kit.px(8.0F));
    const Box open = left.take_left(kit.px(recorder_button));
    left.take_left(kit.px(8.0F));
    const bool clears = button(kit, "new", fresh, kit.say(ControlText::document_new), ButtonLook::plain,
                               !part.draft.is_empty());
    const bool opens = button(kit, "open", open, kit.say(ControlText::document_open), ButtonLook::plain,
                              !part.draft.is_changed());
    show_recorder_message(kit, left, part);
    if (saves) return save_recorded(workspace);
    if (plays) return play_recorded(workspace);
    if (clears && part.draft.is_changed())
        part.asks_to_discard = true;
    else if (clears)
        take_draft(workspace, {});
    if (opens) open_for_editing(workspace);
    if (closes) part.is_shown = false;
}

} // namespace

void open_recorder(Workspace& workspace) {
    workspace.parts.of<RecorderPart>().is_shown = true;
}

void record_step(Workspace& workspace) {
    open_recorder(workspace);
    add_step(workspace);
}

void edit_lesson(Workspace& workspace) {
    const LessonPlay* const play = lesson_play(workspace);
    if (play == nullptr) return;
    const RecorderPart& part = workspace.parts.of<RecorderPart>();
    if (part.draft.is_changed() && part.draft.lesson != play->lesson) {
        open_recorder(workspace);
        return notify(workspace.ui, std::string(text(LessonText::recorder_busy, workspace.session.language)),
                      true);
    }
    LessonDraft draft{.lesson = play->lesson, .file = play->file, .saved = play->lesson};
    if (!draft.file.empty()) draft.stamp = stamp_of(draft.file);
    const std::size_t step = play->step;
    leave_lesson(workspace);
    take_draft(workspace, std::move(draft));
    workspace.parts.of<RecorderPart>().step = step;
}

void show_lesson_recorder(const PanelFrame& frame) {
    const Kit& kit = frame.kit;
    Workspace& workspace = frame.workspace;
    RecorderPart& part = workspace.parts.of<RecorderPart>();
    if (!part.is_shown || asks_for_file(workspace)) return;
    const IdScope scope("recorder");
    Box rest = begin_dialog(kit, "recorder", recorder_width, recorder_height, LessonText::recorder_title);
    const Box foot = rest.take_bottom(kit.px(32.0F));
    rest.take_bottom(kit.px(14.0F));
    // Tab goes from the title through the step's fields, then to the list and the buttons.
    focus_group(title_group);
    show_title_row(kit, rest.take_top(kit.px(form_row_height)), part);
    rest.take_top(kit.px(12.0F));
    focus_group(list_group);
    show_step_list(kit, rest.take_left(kit.px(step_list_width)), workspace);
    rest.take_left(kit.px(24.0F));
    focus_group(fields_group);
    if (part.draft.lesson.steps.empty()) {
        kit.draw_paragraph(rest, kit.say(LessonText::recorder_empty), type::body, kit.palette().muted);
    } else {
        ImGui::SetCursorScreenPos(rest.low());
        ImGui::BeginChild("fields", {rest.width, rest.height}, false, ImGuiWindowFlags_NoBackground);
        const ImVec2 top = ImGui::GetCursorScreenPos();
        const float used = show_step_fields(
            frame, {top.x + kit.px(2.0F), top.y, rest.width - kit.px(14.0F), rest.height}, part);
        ImGui::SetCursorScreenPos(top);
        ImGui::Dummy({1.0F, used});
        ImGui::EndChild();
    }
    const bool escaped = pressed(Key::escape) && !ImGui::GetIO().WantTextInput;
    focus_group(buttons_group);
    show_recorder_foot(kit, foot, workspace);
    ImGui::End();
    focus_group(title_group);
    if (escaped) part.is_shown = false;
}

} // namespace act

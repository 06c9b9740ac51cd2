#include "panels/panels.h"

#include "base/number.h"
#include "canvas/imgui_canvas.h"
#include "export/write.h"
#include "figure/draw.h"
#include "i18n/explain.h"
#include "i18n/names.h"
#include "scene/session_figure.h"
#include "widgets/controls.h"
#include "widgets/keys.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace act {
namespace {

namespace fs = std::filesystem;

constexpr float dialog_width = 860.0F;
constexpr float dialog_height = 520.0F;
constexpr float form_width = 348.0F;
constexpr float row_height = 30.0F;
constexpr float label_width = 92.0F;
constexpr float row_gap = 13.0F;
constexpr double pt_per_mm = 72.0 / 25.4;

constexpr std::array formats{Format::pdf, Format::svg, Format::png};
constexpr std::array units{LengthUnit::mm, LengthUnit::in, LengthUnit::px};
constexpr std::array page_themes{ThemeId::paper, ThemeId::dark, ThemeId::projector, ThemeId::document};

double pt_per(LengthUnit unit, double dpi) {
    switch (unit) {
    case LengthUnit::mm: return pt_per_mm;
    case LengthUnit::in: return 72.0;
    case LengthUnit::px: return 72.0 / dpi;
    case LengthUnit::pt: break;
    }
    return 1.0;
}

fs::path start_folder() {
    const char* home = std::getenv("HOME");
    if (home == nullptr || *home == '\0') return fs::path(".");
    std::error_code ignored;
    const fs::path pictures = fs::path(home) / "Pictures";
    return fs::is_directory(pictures, ignored) ? pictures : fs::path(home);
}

template <class Value, std::size_t N> std::size_t index_of(const std::array<Value, N>& values, Value value) {
    const auto at = std::find(values.begin(), values.end(), value);
    return at == values.end() ? 0 : static_cast<std::size_t>(at - values.begin());
}

Format format_of(const ExportChoice& choice) {
    const Result<Format> format = format_named(choice.format);
    return format ? *format : Format::pdf;
}

// What was typed, as numbers; the first that is none is the error.
std::optional<Error> read_numbers(const Kit& kit, ExportForm& form) {
    const std::array<std::tuple<Text, std::string*, double*>, 3> fields{
        {{Text::export_width, &form.width, &form.choice.width},
         {Text::export_height, &form.height, &form.choice.height},
         {Text::export_resolution, &form.dpi, &form.choice.dpi}}};
    for (const auto& [name, typed, target] : fields) {
        const auto number = parse_number(*typed);
        if (!number) return Error{Problem::not_a_number, std::string(kit.say(name)), *typed, {}};
        *target = *number;
    }
    return std::nullopt;
}

PageSize page_size(const ExportChoice& choice) {
    const double unit = pt_per(choice.unit, choice.dpi);
    return {choice.width * unit, choice.height * unit};
}

fs::path target_of(const ExportForm& form) {
    fs::path name(form.name);
    const std::string extension = "." + form.choice.format;
    if (name.extension() != extension) name += extension;
    return fs::path(form.choice.folder) / name;
}

void save(const Kit& kit, Session& session, Ui& ui, const Fonts& fonts, Existing existing) {
    ExportForm& form = *ui.export_form;
    form.problem = read_numbers(kit, form);
    if (form.problem) return;
    const ExportChoice& choice = form.choice;
    const Page page{page_size(choice), choice.dpi, choice.transparent};
    const auto shown =
        session_figure(session, {}, words_in(session.language), page.size_pt, {.px_per_pt = choice.dpi / 72.0});
    const fs::path target = target_of(form);
    const Result<Written> written = shown ? write_figure(shown->figure, page, theme(choice.theme),
                                                         format_of(choice), target, existing, fonts)
                                          : Result<Written>(shown.error());
    if (!written && written.error().problem == Problem::target_exists) {
        form.asks_to_replace = target;
        return;
    }
    if (!written) {
        form.problem = written.error();
        return;
    }
    session.exporting = choice;
    notify(ui, kit.say(Text::saved, {{"path", target.string()}}), false);
    ui.export_form.reset();
}

// One line of the form: label left, what it is about right.
Box form_row(const Kit& kit, Box& rest, Text label) {
    Box row = rest.take_top(kit.px(row_height));
    rest.take_top(kit.px(row_gap));
    kit.draw_text_in(row.take_left(kit.px(label_width)), kit.say(label), type::body, kit.palette().muted);
    return row;
}

template <class Value, std::size_t N>
void choose(const Kit& kit, Box& rest, Text label, const char* id, const std::array<Value, N>& values,
            Value& chosen, std::string (*name)(const Kit&, Value)) {
    Box row = form_row(kit, rest, label);
    std::vector<std::string> labels;
    labels.reserve(values.size());
    for (const Value value : values)
        labels.push_back(name(kit, value));
    float used = 0.0F;
    row.take_top(kit.px(2.0F));
    chosen = values.at(chips(kit, id, row, labels, index_of(values, chosen), used));
    rest.take_top(std::max(0.0F, used - kit.px(row_height)));
}

// The numbers stay what they are on paper when the unit changes.
void convert_unit(ExportForm& form, LengthUnit from, LengthUnit to) {
    const auto dpi = parse_number(form.dpi);
    const double resolution = dpi && *dpi > 0.0 && std::isfinite(*dpi) ? *dpi : form.choice.dpi;
    for (std::string* typed : {&form.width, &form.height})
        if (const auto number = parse_number(*typed))
            *typed = shortest(std::round(*number * pt_per(from, resolution) / pt_per(to, resolution) * 100.0)
                              / 100.0);
}

void show_form(const Kit& kit, Box rest, ExportForm& form) {
    ExportChoice& choice = form.choice;
    Format format = format_of(choice);
    choose<Format>(kit, rest, Text::export_format, "format", formats, format, [](const Kit&, Format f) {
        std::string upper(name_of(f));
        std::transform(upper.begin(), upper.end(), upper.begin(),
                       [](char c) { return static_cast<char>(std::toupper(c)); });
        return upper;
    });
    choice.format = name_of(format);

    Box size = form_row(kit, rest, Text::export_size);
    const float field = kit.px(74.0F);
    text_field(kit, "##width", size.take_left(field), form.width, {.align = 1.0F});
    kit.draw_text_in(size.take_left(kit.px(22.0F)), "×", type::body, kit.palette().muted, 0.5F);
    text_field(kit, "##height", size.take_left(field), form.height, {.align = 1.0F});
    const LengthUnit before = choice.unit;
    choose<LengthUnit>(kit, rest, Text::export_unit, "unit", units, choice.unit,
                       [](const Kit&, LengthUnit unit) { return std::string(name_of(unit)); });
    if (choice.unit != before) convert_unit(form, before, choice.unit);

    Box dpi = form_row(kit, rest, Text::export_resolution);
    text_field(kit, "##dpi", dpi.take_left(field), form.dpi, {.align = 1.0F});
    kit.draw_text_in(dpi.inset(kit.px(8.0F), 0.0F), "dpi", type::body, kit.palette().muted);

    choose<ThemeId>(kit, rest, Text::export_theme, "theme", page_themes, choice.theme,
                    [](const Kit& k, ThemeId id) { return std::string(k.say(label_of(id))); });
    Box check = rest.take_top(kit.px(row_height));
    rest.take_top(kit.px(row_gap));
    check.take_left(kit.px(label_width));
    check_box(kit, "transparent", check, kit.say(Text::export_transparent), choice.transparent);
    text_field(kit, "##folder", form_row(kit, rest, Text::export_folder), choice.folder, {});
    text_field(kit, "##name", form_row(kit, rest, Text::export_file_name), form.name, {});
}

// The page as it will be, as large as fits.
void show_preview(const Kit& kit, const Box& box, const Session& session, const ExportForm& form,
                  const Fonts& fonts) {
    kit.fill(box, kit.palette().card, 8.0F);
    ExportForm read = form;
    if (read_numbers(kit, read)) return;
    const PageSize page = page_size(read.choice);
    if (!(page.width > 0.0 && page.height > 0.0) || page.width > largest_side_pt
        || page.height > largest_side_pt)
        return;
    const Box room = box.inset(kit.px(22.0F), kit.px(22.0F));
    const double per_pt = std::min(static_cast<double>(room.width) / page.width,
                                   static_cast<double>(room.height) / page.height);
    const auto width = static_cast<float>(page.width * per_pt);
    const auto height = static_cast<float>(page.height * per_pt);
    const Box sheet{std::round(room.centre().x - 0.5F * width), std::round(room.centre().y - 0.5F * height),
                    width, height};
    const auto shown = session_figure(session, {}, words_in(session.language), page, {.px_per_pt = per_pt});
    if (!shown) return;

    const Theme& look = theme(read.choice.theme);
    kit.fill({sheet.x, sheet.y + kit.px(2.0F), sheet.width, sheet.height}, kit.palette().shadow, 1.0F);
    const CanvasPlace place{static_cast<double>(sheet.x), static_cast<double>(sheet.y), per_pt};
    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), place);
    draw(shown->figure, arrange(shown->figure, page, look, fonts), look, fonts, canvas);
}

void show_buttons(const Kit& kit, Box row, Session& session, Ui& ui, const Fonts& fonts) {
    ExportForm& form = *ui.export_form;
    const Palette& p = kit.palette();
    const float button_width = kit.px(104.0F);
    const bool asks = form.asks_to_replace.has_value();
    const Box go = row.take_right(button_width);
    row.take_right(kit.px(10.0F));
    const Box back = row.take_right(button_width);
    row.take_right(kit.px(16.0F));
    if (asks) {
        kit.draw_text_in(
            row, kit.say(Text::replace_question, {{"path", form.asks_to_replace->filename().string()}}),
            type::body, p.text, 1.0F);
    } else if (form.problem) {
        kit.draw_text_in(row, explain(*form.problem, session.language), type::body, p.error, 1.0F);
    }
    const bool cancelled =
        button(kit, "cancel", back, kit.say(Text::cancel), ButtonLook::plain) || pressed(Key::escape);
    const bool entered = !ImGui::IsAnyItemActive() && pressed(Key::enter);
    if (button(kit, "save", go, kit.say(asks ? Text::replace : Text::save), ButtonLook::primary) || entered)
        return save(kit, session, ui, fonts, asks ? Existing::replace : Existing::refuse);
    if (!cancelled) return;
    if (asks)
        form.asks_to_replace.reset();
    else
        ui.export_form.reset();
}

std::string usual_name(const Session& session) {
    return session.view == View::explore ? session.explore.activation : std::string(name_of(session.view));
}

} // namespace

void open_export(Workspace& workspace) {
    ExportForm form;
    form.choice = workspace.session.exporting;
    if (form.choice.folder.empty()) form.choice.folder = start_folder().string();
    form.width = shortest(form.choice.width);
    form.height = shortest(form.choice.height);
    form.dpi = shortest(form.choice.dpi);
    form.name = usual_name(workspace.session);
    workspace.ui.export_form = std::move(form);
}

void show_export_dialog(const Kit& kit, Session& session, Ui& ui, const Fonts& fonts) {
    if (!ui.export_form) return;
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float width = std::min(kit.px(dialog_width), display.x - kit.px(32.0F));
    const float height = std::min(kit.px(dialog_height), display.y - kit.px(32.0F));
    const Box box{std::round(0.5F * (display.x - width)), std::round(0.5F * (display.y - height)), width,
                  height};
    // Over the whole window, so that nothing below it can be clicked.
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize(display);
    ImGui::SetNextWindowFocus();
    ImGui::Begin("export", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings
                     | ImGuiWindowFlags_NoBackground);
    kit.fill({0.0F, 0.0F, display.x, display.y}, rgb(0x0B1220, 0.38F));
    kit.fill(box, kit.palette().page, 12.0F);
    kit.outline(box, kit.palette().line, 12.0F);

    Box rest = box.inset(kit.px(28.0F), kit.px(24.0F));
    kit.draw_text_in(rest.take_top(kit.px(26.0F)), kit.say(Text::export_title), {Face::semibold, 18.0F},
                     kit.palette().text);
    rest.take_top(kit.px(18.0F));
    Box buttons = rest.take_bottom(kit.px(32.0F));
    rest.take_bottom(kit.px(18.0F));
    Box form = rest.take_left(kit.px(form_width));
    rest.take_left(kit.px(24.0F));
    show_form(kit, form, *ui.export_form);
    show_preview(kit, rest, session, *ui.export_form, fonts);
    show_buttons(kit, buttons, session, ui, fonts);
    ImGui::End();
}

} // namespace act

#include "views/compose/compose_panels.h"

#include "activation/affine.h"
#include "base/number.h"
#include "canvas/imgui_canvas.h"
#include "expression/print.h"
#include "figure/draw.h"
#include "i18n/compose_texts.h"
#include "i18n/control_texts.h"
#include "i18n/explain.h"
#include "session/compose.h"
#include "session/guess.h"
#include "session/labels.h"
#include "views/compose/compose_actions.h"
#include "views/findable.h"
#include "views/guess_card.h"
#include "widgets/controls.h"
#include "widgets/menu.h"
#include "widgets/slider.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr float bench_pad = 14.0F;
constexpr float bench_head_height = 30.0F;
constexpr float bench_card_gap = 7.0F;
constexpr float network_height = 156.0F;
constexpr float list_height = 420.0F;

// All that answer by any of their names, the best first.
std::vector<SharedActivation> found_activations(const Repertoire& functions, const std::string& search) {
    std::vector<SharedActivation> all = all_of(functions);
    if (search.empty()) return all;
    std::vector<std::pair<FoundRank, SharedActivation>> found;
    for (SharedActivation& each : all)
        if (FoundRank rank = rank_of(search, names_of(*each), {}); rank.tier > 0)
            found.emplace_back(std::move(rank), std::move(each));
    std::ranges::stable_sort(found,
                             [](const auto& a, const auto& b) { return a.first.is_better_than(b.first); });
    all.clear();
    for (auto& [rank, each] : found)
        all.push_back(std::move(each));
    return all;
}

// A button with the neuron's activation that opens the list of all, with a field that searches it.
void choose_activation(const Kit& kit, const Box& box, std::string& activation, Parameters& set,
                       const Repertoire& functions, std::string& search) {
    constexpr const char* menu = "activations";
    const SharedActivation shown = find_in(functions, activation);
    const std::string_view name = shown == nullptr ? std::string_view(activation) : shown->name;
    const std::string label = kit.shortened(name, type::body, box.width - kit.px(36.0F)) + " ▾";
    if (button(kit, "activation", box, label, ButtonLook::plain)) {
        search.clear();
        open_menu(menu);
    }
    if (!menu_is_open(menu)) return;
    const std::vector<SharedActivation> all = found_activations(functions, search);
    std::vector<MenuEntry> entries;
    for (const SharedActivation& each : all)
        entries.push_back(
            {.label = std::string(each->name), .id = std::string(each->id), .ticked = each == shown});
    const auto chosen =
        show_menu(kit, menu, {.anchor = box, .most_height = list_height, .search = &search}, entries);
    if (!chosen) return;
    activation = all[*chosen]->id;
    set.clear();
}

// "×8", a button that opens the list of depths.
void choose_layers(const Kit& kit, const Box& box, std::size_t& layers) {
    constexpr const char* menu = "depths";
    constexpr std::array<std::size_t, 12> depths{1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, most_layers};
    if (button(kit, "layers", box, "×" + std::to_string(layers), ButtonLook::quiet)) open_menu(menu);
    tooltip(kit, kit.say(ComposeText::compose_layers));
    if (!menu_is_open(menu)) return;
    std::vector<MenuEntry> entries;
    for (const std::size_t depth : depths)
        entries.push_back(
            {.label = "×" + std::to_string(depth), .id = std::to_string(depth), .ticked = depth == layers});
    if (const auto chosen = show_menu(kit, menu, {.anchor = box, .most_height = list_height}, entries))
        layers = depths.at(*chosen);
}

// Recording states of the bench, and playing through them.
void show_key_frames(const Kit& kit, Column& column, Session& session, Ui& ui) {
    Compose& compose = session.compose;
    Box row = column.take(kit, 32.0F).inset(0.0F, kit.px(3.0F));
    const std::string count = std::to_string(compose.key_frames.size());
    const float width = kit.px(74.0F);
    const auto push = [&](const char* id, Text label, bool enabled) {
        const Box box = row.take_right(width);
        row.take_right(kit.px(6.0F));
        return button(kit, id, box, kit.say(label), ButtonLook::plain, enabled);
    };
    constexpr std::string_view target = "key frames";
    const bool playing = ui.play && ui.play->target == target;
    if (push("forget", ComposeText::compose_forget, !compose.key_frames.empty())) {
        compose.key_frames.clear();
        if (playing) ui.play.reset();
        return;
    }
    if (push("play frames", playing ? ControlText::play_pause : ComposeText::compose_play,
             compose.key_frames.size() > 1)) {
        if (playing)
            ui.play.reset();
        else
            ui.play = Play{.target = std::string(target), .shown = true};
        return;
    }
    if (push("record", ComposeText::compose_record, compose.key_frames.size() < most_key_frames))
        record_key_frame(session);
    tooltip(kit, kit.say(ComposeText::compose_key_frames, {{"count", count}}));
    kit.draw_text_in(row, count, type::small, kit.palette().muted);
    if (!playing) return;
    // Each frame takes as long as a slider from end to end at the same speed takes for a half.
    const double stretches = static_cast<double>(compose.key_frames.size() - 1);
    advance(*ui.play, 2.0 * static_cast<double>(ImGui::GetIO().DeltaTime) / stretches);
    ui.play->shown = true;
    compose = with_windows(compose, session.convention, repertoire_of(session));
    compose.neurons = between_key_frames(compose, ui.play->position * stretches);
}

// Those that are shown, of the neuron at that place of the bench.
struct NeuronSliders {
    std::vector<const Parameter*> own = {};                                   ///< weight and bias
    std::vector<std::pair<std::size_t, const Parameter*>> of_activation = {}; ///< by their numbers
    [[nodiscard]] std::size_t count() const { return own.size() + of_activation.size(); }
};

NeuronSliders neuron_sliders(std::size_t place, const SharedActivation& activation, const Ui& ui) {
    NeuronSliders sliders;
    for (const Parameter* each : {&neuron_weight, &neuron_bias})
        if (shows_slider(ui, each->id, place)) sliders.own.push_back(each);
    if (activation == nullptr) return sliders;
    for (std::size_t k = 0; k < activation->parameters.size(); ++k)
        if (shows_slider(ui, activation->parameters[k].id, place))
            sliders.of_activation.emplace_back(k, &activation->parameters[k]);
    return sliders;
}

float card_height(const NeuronSliders& sliders) {
    return 38.0F + static_cast<float>(sliders.count()) * row_slider_height;
}

// Weight, bias and the activation's own parameters.
void show_numbers(const Kit& kit, Box rest, Neuron& neuron, const SharedActivation& activation,
                  const NeuronSliders& sliders, Ui& ui) {
    const auto row = [&](const Parameter& parameter, double value) {
        const std::string target = neuron.name + "." + std::string(parameter.id);
        const SliderEvent event = row_slider(kit, rest.take_top(kit.px(row_slider_height)), parameter, value,
                                             {.target = target, .play = &ui.play, .save = &ui.wants_sweep});
        if (event.refused) notify(ui, explain(*event.refused, kit.language()), true);
        return event.value;
    };
    for (const Parameter* each : sliders.own) {
        double& number = each == &neuron_weight ? neuron.weight : neuron.bias;
        if (const auto now = row(*each, number)) number = *now;
    }
    for (const auto& [k, parameter] : sliders.of_activation) {
        const auto set = neuron.set.find(parameter->id);
        const double value = set == neuron.set.end() ? parameter->initial : set->second;
        if (const auto now = row(*parameter, value)) put_value(neuron.set, *activation, k, *now);
    }
}

// What was done to a neuron in its card.
struct CardEvent {
    std::optional<std::string> renamed = {};
    bool removed = false;
};

CardEvent show_card(const Kit& kit, const Box& card, Neuron& neuron, const Repertoire& functions,
                    const NeuronSliders& sliders, std::string& search, Ui& ui) {
    const SharedActivation activation = find_in(functions, neuron.activation);
    const Palette& p = kit.palette();
    kit.fill(card, p.page, 8.0F);
    kit.outline(card, p.line, 8.0F);
    CardEvent event;
    Box rest = card.inset(kit.px(12.0F), kit.px(5.0F));
    Box top = rest.take_top(kit.px(27.0F));
    std::string name = neuron.name;
    const bool named = !name.empty();
    if (text_field(kit, "##name", top.take_left(kit.px(52.0F)), name, {.wrong = !named})
            == FieldEvent::committed
        && name != neuron.name)
        event.renamed = name;
    top.take_left(kit.px(8.0F));
    choose_activation(kit, top.take_left(kit.px(114.0F)), neuron.activation, neuron.set, functions, search);
    top.take_left(kit.px(4.0F));
    choose_layers(kit, top.take_left(kit.px(38.0F)), neuron.layers);
    const Box cross = top.take_right(kit.px(27.0F));
    const Touch t = touch("remove", cross);
    const ImVec2 c = cross.centre();
    const float r = kit.px(3.8F);
    const auto ink = pack(t.hovered ? p.text : p.faint);
    ImGui::GetWindowDrawList()->AddLine({c.x - r, c.y - r}, {c.x + r, c.y + r}, ink, kit.px(1.4F));
    ImGui::GetWindowDrawList()->AddLine({c.x - r, c.y + r}, {c.x + r, c.y - r}, ink, kit.px(1.4F));
    event.removed = t.clicked;
    rest.take_top(kit.px(1.0F));
    // Another function is chosen in this frame: its sliders come with the next.
    const bool same = activation == find_in(functions, neuron.activation);
    if (same) show_numbers(kit, rest, neuron, activation, sliders, ui);
    return event;
}

void show_neurons(const Kit& kit, Column& column, Session& session, ComposePart& part, Ui& ui) {
    const Box head = column.take(kit, bench_head_height);
    section_head(kit, head, kit.say(ComposeText::compose_neurons));
    if (session.compose->neurons.size() < most_neurons
        && link(kit, "add neuron", head, kit.say(ComposeText::compose_add_neuron)))
        add_neuron(session);
    const Repertoire functions = repertoire_of(session);
    std::optional<std::size_t> removed;
    for (std::size_t i = 0; i < session.compose->neurons.size(); ++i) {
        Neuron neuron = session.compose->neurons[i];
        const NeuronSliders sliders = neuron_sliders(i, find_in(functions, neuron.activation), ui);
        const Box card = column.take(kit, card_height(sliders));
        column.take(kit, bench_card_gap);
        const IdScope scope(numbered("neuron", i));
        const CardEvent event = show_card(kit, card, neuron, functions, sliders, part.activation_search, ui);
        const Neuron& before = session.compose->neurons[i];
        if (neuron.activation != before.activation || neuron.layers != before.layers)
            session.compose->neurons[i] = neuron; // another function: heights are fitted again
        else if (neuron != session.compose->neurons[i])
            change_neuron(session, i, neuron);
        if (event.renamed)
            if (const Result<Done> done = rename_neuron(session, i, *event.renamed); !done)
                notify(ui, explain(done.error(), kit.language()), true);
        if (event.removed) removed = i;
    }
    if (removed) remove_neuron(session, *removed);
}

void show_swap(const Kit& kit, Column& column, Session& session) {
    section_head(kit, column.take(kit, bench_head_height), kit.say(ComposeText::compose_swap));
    std::vector<Choice> choices;
    std::size_t chosen = swapped_activations.size();
    for (std::size_t k = 0; k < swapped_activations.size(); ++k) {
        const std::string_view id = swapped_activations.at(k);
        choices.push_back({std::string(require(id).value()->name), std::string(id)});
        if (all_use(session.compose, id)) chosen = k;
    }
    float used = 0.0F;
    const std::size_t now = chips(kit, "swap", column.rest, choices, chosen, used);
    column.rest.take_top(used + kit.px(8.0F));
    if (now != chosen) swap_activations(session, *find(swapped_activations.at(now)));
}

void show_network(const Kit& kit, Column& column, const Session& session, const Ui& ui, const Fonts& fonts) {
    const double x = ui.cursor_x.value_or(0.0);
    section_head(kit, column.take(kit, bench_head_height),
                 kit.say(ComposeText::compose_network, {{"x", pretty(x, all_digits)}}), Capitals::as_written);
    const Box box = column.take(kit, network_height);
    const Theme& look = theme(session.theme);
    const double per_pt = px_per_pt(kit);
    const PageSize page{static_cast<double>(box.width) / per_pt + 2.0 * look.margin_pt,
                        static_cast<double>(box.height) / per_pt + 2.0 * look.margin_pt};
    const CanvasPlace place{static_cast<double>(box.x) - look.margin_pt * per_pt,
                            static_cast<double>(box.y) - look.margin_pt * per_pt, per_pt};
    const Figure figure =
        network_figure(session.compose, session.compose->selected, x, repertoire_of(session));
    const Layout layout = arrange(figure, page, look, fonts);
    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), place);
    draw_part(figure, layout, look, fonts, canvas, {0.0, 0.0, page.width, page.height});
}

constexpr std::size_t longest_whole_formula = 160; // bytes of LaTeX: more becomes too small to read

bool is_applied(std::string_view neuron, const Expression& cell) {
    const auto definitions = cell.definitions().list();
    return std::ranges::any_of(cell.syntax().nodes, [&](const ExpressionNode& node) {
        const bool named =
            node.operation == Operation::definition || node.operation == Operation::application;
        return named && definitions[node.subject].name == neuron;
    });
}

// A neuron by itself: "A(x) = tanh(x + 0.5)"; of several layers one of them, and how often it is applied.
void add_neuron_formulas(std::vector<std::string>& lines, const Neuron& neuron,
                         const Repertoire& repertoire) {
    Neuron layer = neuron;
    layer.layers = 1;
    Compose alone;
    alone.neurons = {layer};
    alone.cells = {{neuron.name}};
    const Result<Expression> cell = cell_expression(alone, 0, repertoire);
    if (!cell) return;
    const Result<Expression> whole = expanded(*cell);
    if (!whole) return;
    const std::string name = name_latex(neuron.name);
    if (neuron.layers == 1) return lines.push_back(name + "(x) = " + latex(*whole));
    lines.push_back(name + " = f^{\\circ " + std::to_string(neuron.layers) + "}");
    lines.push_back("f(x) = " + latex(*whole));
}

} // namespace

std::vector<std::string> cell_formulas(const Session& session, std::size_t at, std::size_t longest) {
    const Compose& compose = session.compose;
    const Repertoire repertoire = repertoire_of(session);
    if (at >= compose.cells.size()) return {};
    const Result<Expression> cell = cell_expression(compose, at, repertoire);
    if (!cell) return {};
    if (const Result<Expression> whole = expanded(*cell))
        if (std::string formula = "y = " + latex(*whole); formula.size() <= longest)
            return {std::move(formula)};
    std::vector<std::string> lines{"y = " + latex(*cell)};
    for (const Neuron& neuron : compose.neurons)
        if (is_applied(neuron.name, *cell)) add_neuron_formulas(lines, neuron, repertoire);
    return lines;
}

void show_compose_bench(const PanelFrame& frame, const Box& box) {
    const Kit& kit = frame.kit;
    Session& session = frame.workspace.session;
    Ui& ui = frame.workspace.ui;
    const IdScope scope("bench");
    kit.fill(box, kit.palette().chrome);
    kit.vertical(box.right() - 1.0F, box.y, box.bottom(), kit.palette().line);
    ImGui::SetCursorScreenPos(box.low());
    ImGui::BeginChild("bench", {box.width - kit.px(1.0F), box.height}, false, ImGuiWindowFlags_NoBackground);
    const float top = ImGui::GetCursorScreenPos().y;
    Column column{
        {box.x + kit.px(bench_pad), top + kit.px(8.0F), box.width - kit.px(2.0F * bench_pad), box.height}};
    show_guess(kit, column, frame.workspace);
    show_neurons(kit, column, session, frame.workspace.parts.of<ComposePart>(), ui);
    show_swap(kit, column, session);
    if (!ui.in_lesson) show_key_frames(kit, column, session, ui); // who teaches has them ready
    // Its values are those of the cell's curve.
    if (!masked_panel(session)) show_network(kit, column, session, ui, frame.fonts);
    column.rest.take_top(kit.px(6.0F));
    show_formulas(kit, column, cell_formulas(session, session.compose->selected, longest_whole_formula),
                  theme(session.theme));
    ImGui::SetCursorScreenPos({box.x, top});
    ImGui::Dummy({1.0F, column.rest.y - top + kit.px(8.0F)});
    ImGui::EndChild();
}

} // namespace act

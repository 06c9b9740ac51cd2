// Building one frame of the window, without a window: what the processor does before the graphics card.

#include "session/compare.h"
#include "session/compose.h"
#include "session/explore.h"
#include "support/headless_desk.h"
#include "views/compare/compare_actions.h"
#include "views/compose/compose_actions.h"

#include <benchmark/benchmark.h>

namespace act { namespace {

Session session_with(ViewId view) {
    Session session;
    session.view = view;
    return session;
}

void still(benchmark::State& state, ViewId view) {
    HeadlessDesk desk(session_with(view));
    desk.frame();
    for (auto _ : state)
        desk.frame();
}

void without_formulas(benchmark::State& state) {
    Session session = session_with(ViewId::explore);
    session.explore->formula = false;
    HeadlessDesk desk(std::move(session));
    desk.frame();
    for (auto _ : state)
        desk.frame();
}

void hover(benchmark::State& state) {
    HeadlessDesk desk(session_with(ViewId::explore));
    desk.frame();
    float x = 300.0F;
    for (auto _ : state) {
        x = x > 500.0F ? 300.0F : x + 0.5F;
        desk.move_mouse({x, 300.0F});
        desk.frame();
    }
}

// The pointer over a formula with thousands of breaks.
void hover_over_breaks(benchmark::State& state) {
    std::string formula = "0";
    for (int k = 1; k <= state.range(0); ++k)
        formula += "+step(sin(" + std::to_string(k) + "x))";
    Session session = session_with(ViewId::explore);
    session.typed = {{.name = "steps", .formula = formula}};
    session.explore->activation = "steps";
    HeadlessDesk desk(session);
    desk.frame();
    float x = 300.0F;
    for (auto _ : state) {
        x = x > 500.0F ? 300.0F : x + 0.5F;
        desk.move_mouse({x, 300.0F});
        desk.frame();
    }
}

// What a slider's drag costs: every frame has another parameter.
void drag(benchmark::State& state) {
    HeadlessDesk desk(session_with(ViewId::explore));
    desk.frame();
    double alpha = 1.0;
    for (auto _ : state) {
        alpha = alpha > 3.0 ? 1.0 : alpha + 0.01;
        desk.workspace().session.parameters["elu"]["alpha"] = alpha;
        desk.frame();
    }
}

// The same among 45 functions, each with its derivative.
void drag_in_comparison(benchmark::State& state) {
    Session session = session_with(ViewId::compare);
    session.compare->columns = 5;
    session.compare->functions.clear();
    for (const Activation& activation : catalogue().first(45))
        session.compare->functions.push_back({.activation = std::string(activation.id)});
    HeadlessDesk desk(session, {1920.0F, 1080.0F});
    desk.frame();
    const auto elu = static_cast<std::size_t>(find("elu") - catalogue().data());
    double alpha = 1.0;
    for (auto _ : state) {
        alpha = alpha > 3.0 ? 1.0 : alpha + 0.01;
        change_compared(desk.workspace().session, elu, 0, alpha);
        desk.frame();
    }
}

// Nine composed cells with their derivatives while a weight moves.
void drag_in_composition(benchmark::State& state) {
    Session session = session_with(ViewId::compose);
    session.compose->derivative = true;
    HeadlessDesk desk(session, {1920.0F, 1080.0F});
    desk.frame();
    double weight = 1.0;
    for (auto _ : state) {
        weight = weight > 4.0 ? 1.0 : weight + 0.01;
        Neuron neuron = desk.session().compose->neurons[0];
        neuron.weight = weight;
        change_neuron(desk.session(), 0, neuron);
        desk.frame();
    }
}

BENCHMARK_CAPTURE(still, explore, ViewId::explore)->Unit(benchmark::kMicrosecond);
BENCHMARK(without_formulas)->Name("still/explore, no formulas")->Unit(benchmark::kMicrosecond);
BENCHMARK(hover)->Unit(benchmark::kMicrosecond);
BENCHMARK(hover_over_breaks)->Arg(40)->Arg(80)->Unit(benchmark::kMicrosecond);
BENCHMARK(drag)->Unit(benchmark::kMicrosecond);
BENCHMARK(drag_in_comparison)->Unit(benchmark::kMicrosecond);
BENCHMARK(drag_in_composition)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(still, gallery, ViewId::gallery)->Unit(benchmark::kMicrosecond);

}} // namespace act

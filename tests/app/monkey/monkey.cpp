#include "app/monkey/monkey.h"

#include "base/random.h"
#include "session/change.h"
#include "session/session_file.h"
#include "support/environment.h"
#include "support/headless_desk.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <malloc.h>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace act {
namespace {

constexpr std::size_t burst = 500;                // deeds between two looks at what must hold
constexpr std::size_t most_bytes = 1'500'000'000; // allocated, after any sequence
constexpr std::size_t most_trials = 300;          // of shorter sequences
constexpr std::chrono::minutes longest_search{5}; // for them
constexpr int fault_status = 3;                   // of a play that found something itself
const std::array<ImVec2, 5> sizes{
    ImVec2{1280.0F, 800.0F}, {960.0F, 640.0F}, {1920.0F, 1080.0F}, {640.0F, 400.0F}, {200.0F, 90.0F}};
constexpr std::array<std::string_view, 12> kind_names{
    "click_item", "drag_item", "move",   "right_click", "double_click", "wheel",
    "key",        "text",      "resize", "wait",        "undo_burst",   "reread"};
// In all scripts, with what parsers and fields have to bear.
constexpr std::array<const char*, 24> texts{"elu",
                                            "softmax",
                                            "x*sigmoid(2x)",
                                            "relu(x",
                                            "1e999",
                                            "-0",
                                            "nan",
                                            "0.5",
                                            "A+B",
                                            "C(A+B)",
                                            "双曲正切",
                                            "ελού",
                                            "where(x < 0, a*x, x)",
                                            "1/x",
                                            "(((((((((",
                                            "x^x^x",
                                            "😀",
                                            "é̂",
                                            "שלום",
                                            "\"\\\n\t",
                                            "12345678901234567890",
                                            "1,2,3",
                                            "tanh,relu,gelu",
                                            "x/(x-1) + step(sin(50x))"};
constexpr std::array keys{Key::left,   Key::right,  Key::up,     Key::down,      Key::page_up, Key::page_down,
                          Key::home,   Key::end,    Key::enter,  Key::escape,    Key::tab,     Key::remove,
                          Key::f1,     Key::f2,     Key::f5,     Key::backspace, letter('Z'),  letter('Y'),
                          letter('K'), letter('C'), letter('V'), letter('A'),    letter('X'),  letter('1'),
                          letter('2'), letter('3'), letter('4'), letter('5'),    letter('6'),  letter('B'),
                          letter('N'), letter('P'), letter('H'), letter('/'),    letter('='),  letter('-'),
                          letter('0'), letter('['), letter(']'), letter('E'),    letter('S'),  letter('O'),
                          letter('T'), letter('D'), letter(' ')};

std::uint32_t undone_by(const Deed& burst_of_undo) {
    return burst_of_undo.number % 12;
}

class Player {
  public:
    explicit Player(HeadlessDesk& desk) : desk_(desk) { items_ = desk.items(); }

    void play(const Deed& deed) {
        ImGuiIO& io = ImGui::GetIO();
        if (deed.kind != Deed::Kind::drag_item) desk_.release();
        switch (deed.kind) {
        case Deed::Kind::click_item:
        case Deed::Kind::drag_item: point_at_item(deed); break;
        case Deed::Kind::move:
            desk_.move_mouse(
                {(1.1F * deed.x - 0.05F) * io.DisplaySize.x, (1.1F * deed.y - 0.05F) * io.DisplaySize.y});
            frame();
            break;
        case Deed::Kind::right_click: press_button(1); break;
        case Deed::Kind::double_click:
            press_button(0);
            press_button(0);
            break;
        case Deed::Kind::wheel:
            io.MouseWheel = 6.0F * deed.x - 3.0F;
            io.KeyCtrl = deed.number % 5 == 0;
            frame();
            io.KeyCtrl = false;
            break;
        case Deed::Kind::key:
            press_key(keys.at(deed.number % keys.size()), deed.x > 0.6F, deed.y > 0.8F);
            break;
        case Deed::Kind::text:
            io.AddInputCharactersUTF8(texts.at(deed.number % texts.size()));
            frame();
            break;
        case Deed::Kind::resize:
            io.DisplaySize = sizes.at(deed.number % sizes.size());
            frame();
            break;
        case Deed::Kind::wait: desk_.frames(static_cast<int>(deed.number % 8)); break;
        case Deed::Kind::undo_burst:
            for (std::uint32_t i = 0; i < undone_by(deed); ++i)
                press_key(letter('Z'), true, deed.number % 3 == 0);
            break;
        case Deed::Kind::reread: reread(); break;
        }
    }

    // What must hold now; empty when it does.
    std::string broken() {
        desk_.release();
        for (int i = 0; i < 4; ++i)
            press_key(Key::escape, false, false);
        desk_.move_mouse({-50.0F, -50.0F});
        desk_.frames(3);
        if (std::string fault = unlike_itself(); !fault.empty()) return fault;
        if (std::string fault = moves_by_itself(); !fault.empty()) return fault;
        Workspace& w = desk_.workspace();
        const Session now = w.session;
        w.history.observe(now, true); // a gesture that was not over
        const std::size_t place = w.history.place();
        w.ui.play.reset();
        w.history.go(w.session, 0);
        const Session first = w.history.at(0);
        if (!(w.session == first)) return "undo does not lead to the first step";
        frame();
        if (!(w.session == first))
            return "a frame changes the first step: " + change_between(first, w.session, Language::english);
        w.history.go(w.session, place);
        if (!(w.session == now))
            return "redo does not lead back: " + change_between(now, w.session, Language::english);
        const auto bytes = static_cast<std::size_t>(mallinfo2().uordblks);
        if (bytes > most_bytes) return std::to_string(bytes) + " bytes are allocated";
        return {};
    }

  private:
    void frame() {
        items_.clear();
        record_items(&items_);
        desk_.frame();
        record_items(nullptr);
    }

    // It is up again in the next picture.
    void press_key(Key key, bool ctrl, bool shift) {
        ImGuiIO& io = ImGui::GetIO();
        io.KeyCtrl = ctrl;
        io.KeyShift = shift;
        io.KeysDown[code_of(key)] = true;
        frame();
        io.KeysDown[code_of(key)] = false;
        io.KeyCtrl = io.KeyShift = false;
    }

    void press_button(int button) {
        ImGui::GetIO().MouseDown[button] = true;
        frame();
        ImGui::GetIO().MouseDown[button] = false;
        frame();
    }

    void point_at_item(const Deed& deed) {
        if (items_.empty()) return frame();
        const Item& item = items_[deed.number % items_.size()];
        desk_.move_mouse({item.box.x + deed.x * item.box.width, item.box.y + deed.y * item.box.height});
        desk_.press();
        frame();
        if (deed.kind == Deed::Kind::drag_item) return;
        desk_.release();
        frame();
    }

    void reread() {
        const Result<OpenedSession> read = read_session(print_session(desk_.session()), "session.act");
        if (read) desk_.session() = read->session;
        frame();
    }

    [[nodiscard]] std::string unlike_itself() const {
        Session session = desk_.workspace().session;
        session.document = 0; // not of the file
        const std::string printed = print_session(session);
        const Result<OpenedSession> read = read_session(printed, "session.act");
        if (!read) return "a printed session cannot be read: " + read.error().detail;
        if (!read->problems.empty())
            return "a printed session has a problem: " + read->problems.front().detail;
        if (!(read->session == session)) return "a printed session reads as another";
        return {};
    }

    // Studies that run, sliders that play and messages that will go may ask for frames.
    [[nodiscard]] std::string moves_by_itself() {
        Workspace& w = desk_.workspace();
        const auto busy = [&] { return w.ui.play || w.ui.notice || w.batch || w.sweeping || w.picture_copy; };
        if (busy()) return {};
        const Session before = w.session;
        // A scroll or a pinned point comes to rest within a second and a half.
        for (int i = 0; i < 100 && next_frame_wanted(w); ++i)
            desk_.frame();
        desk_.frames(3);
        if (busy() || w.session.view == ViewId::study) return {};
        if (!(w.session == before))
            return "the session changes while nothing is done: "
                   + change_between(before, w.session, Language::english);
        if (next_frame_wanted(w)) return "frames are drawn while nothing is done";
        return {};
    }

    HeadlessDesk& desk_;
    std::vector<Item> items_;
};

// In the child.
std::string play_all(const std::vector<Deed>& deeds) {
    const TemporaryFolder home;
    const EnvironmentValue home_is("HOME", home.path().string());
    const EnvironmentValue state_is("XDG_STATE_HOME", home.path().string());
    if (chdir(home.path().c_str()) != 0) return "the folder cannot be entered";
    // Whatever is typed into a file dialog: no byte of any file is written.
    signal(SIGXFSZ, SIG_IGN);
    const rlimit nothing{0, 0};
    setrlimit(RLIMIT_FSIZE, &nothing);
    HeadlessDesk desk{Session{}};
    desk.frames(2);
    Player player(desk);
    for (std::size_t i = 0; i < deeds.size(); ++i) {
        player.play(deeds[i]);
        if ((i + 1) % burst != 0 && i + 1 != deeds.size()) continue;
        if (std::string fault = player.broken(); !fault.empty()) return fault;
    }
    return {};
}

std::string ending(int status) {
    if (WIFSIGNALED(status)) return std::string("the program died: ") + strsignal(WTERMSIG(status));
    if (WEXITSTATUS(status) == fault_status) return "what must hold is broken";
    if (WEXITSTATUS(status) != 0) return "the program ended with " + std::to_string(WEXITSTATUS(status));
    return {};
}

} // namespace

std::size_t inputs_of(const Deed& deed) {
    switch (deed.kind) {
    case Deed::Kind::click_item:
    case Deed::Kind::drag_item: return 3; // to the item, down, up
    case Deed::Kind::double_click: return 4;
    case Deed::Kind::right_click:
    case Deed::Kind::key: return 2;
    case Deed::Kind::undo_burst: return std::size_t{2} * undone_by(deed);
    case Deed::Kind::text: {
        const std::string_view text = texts.at(deed.number % texts.size());
        // Characters, by the bytes that begin one in UTF-8.
        return static_cast<std::size_t>(
            std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
    }
    case Deed::Kind::wait: return 0;
    case Deed::Kind::move:
    case Deed::Kind::wheel:
    case Deed::Kind::resize:
    case Deed::Kind::reread: break;
    }
    return 1;
}

std::string to_string(const Deed& deed) {
    std::array<char, 80> line{};
    std::snprintf(line.data(), line.size(), "%s %.3f %.3f %u",
                  kind_names.at(static_cast<std::size_t>(deed.kind)).data(), static_cast<double>(deed.x),
                  static_cast<double>(deed.y), deed.number);
    return line.data();
}

std::vector<Deed> random_deeds(std::uint64_t seed, std::size_t count) {
    using Kind = Deed::Kind;
    // How often each is done, of a hundred.
    constexpr std::array<std::pair<Kind, int>, 12> shares{{{Kind::click_item, 38},
                                                           {Kind::drag_item, 12},
                                                           {Kind::move, 12},
                                                           {Kind::right_click, 3},
                                                           {Kind::double_click, 2},
                                                           {Kind::wheel, 5},
                                                           {Kind::key, 14},
                                                           {Kind::text, 6},
                                                           {Kind::resize, 1},
                                                           {Kind::wait, 3},
                                                           {Kind::undo_burst, 2},
                                                           {Kind::reread, 2}}};
    Random random(seed);
    std::vector<Deed> deeds;
    while (deeds.size() < count) {
        int at = static_cast<int>(random.next() % 100);
        const auto share =
            std::ranges::find_if(shares, [&](const auto& each) { return (at -= each.second) < 0; });
        const auto x = static_cast<float>(random.uniform());
        const auto y = static_cast<float>(random.uniform());
        deeds.push_back({share->first, x, y, random.next() >> 8U});
    }
    return deeds;
}

MonkeyPlay begin_play(const std::vector<Deed>& deeds) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) return {};
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        dup2(ends[1], STDERR_FILENO); // sanitizers and asserts
        const std::string fault = play_all(deeds);
        static_cast<void>(!write(ends[1], fault.data(), fault.size()));
        _exit(fault.empty() ? 0 : fault_status);
    }
    close(ends[1]);
    return {child, ends[0]};
}

std::string fault_of(const MonkeyPlay& play) {
    if (play.process <= 0) return "no process can be made";
    std::string said;
    std::array<char, 512> part{};
    for (ssize_t n = 0; (n = read(play.told, part.data(), part.size())) > 0;)
        said.append(part.data(), static_cast<std::size_t>(n));
    close(play.told);
    int status = 0;
    waitpid(play.process, &status, 0);
    const std::string end = ending(status);
    return end.empty() ? end : end + ": " + said;
}

std::string fault_of(const std::vector<Deed>& deeds) {
    return fault_of(begin_play(deeds));
}

std::vector<Deed> reduced(std::vector<Deed> deeds) {
    const auto begin = std::chrono::steady_clock::now();
    std::size_t trials = 0;
    for (std::size_t part = deeds.size() / 2; part > 0; part /= 2)
        for (std::size_t from = 0; from + part <= deeds.size() && trials < most_trials
                                   && std::chrono::steady_clock::now() - begin < longest_search;) {
            std::vector<Deed> shorter = deeds;
            const auto first = shorter.begin() + static_cast<std::ptrdiff_t>(from);
            shorter.erase(first, first + static_cast<std::ptrdiff_t>(part));
            ++trials;
            if (fault_of(shorter).empty())
                from += part;
            else
                deeds = std::move(shorter);
        }
    return deeds;
}

} // namespace act

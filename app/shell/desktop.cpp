#include "shell/desktop.h"

#include "shell/subprocess.h"

#include <gio/gio.h>

#include <cstdlib>
#include <memory>
#include <system_error>
#include <thread>

namespace act {
namespace {

struct Unreference {
    void operator()(GDBusConnection* connection) const { g_object_unref(connection); }
    void operator()(GVariant* variant) const { g_variant_unref(variant); }
};

// Read() wraps the value in a variant of its own, which holds another one: 0 is no preference, 1 dark, 2 light.
std::optional<bool> scheme_in(GVariant* reply) {
    const std::unique_ptr<GVariant, Unreference> outer(g_variant_get_child_value(reply, 0));
    std::unique_ptr<GVariant, Unreference> value(g_variant_ref(outer.get()));
    while (g_variant_is_of_type(value.get(), G_VARIANT_TYPE_VARIANT) != FALSE)
        value.reset(g_variant_get_variant(value.get()));
    if (g_variant_is_of_type(value.get(), G_VARIANT_TYPE_UINT32) == FALSE) return std::nullopt;
    const guint32 scheme = g_variant_get_uint32(value.get());
    return scheme == 1 || scheme == 2 ? std::optional(scheme == 1) : std::nullopt;
}

std::optional<bool> ask_portal() {
    // Without an address GLib would start a bus of its own.
    if (std::getenv("DBUS_SESSION_BUS_ADDRESS") == nullptr) return std::nullopt;
    constexpr int patience_ms = 2000;
    const std::unique_ptr<GDBusConnection, Unreference> bus(
        g_bus_get_sync(G_BUS_TYPE_SESSION, nullptr, nullptr));
    if (!bus) return std::nullopt;
    g_dbus_connection_set_exit_on_close(bus.get(), FALSE);
    const std::unique_ptr<GVariant, Unreference> reply(g_dbus_connection_call_sync(
        bus.get(), "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Settings", "Read",
        g_variant_new("(ss)", "org.freedesktop.appearance", "color-scheme"), G_VARIANT_TYPE("(v)"),
        G_DBUS_CALL_FLAGS_NONE, patience_ms, nullptr, nullptr));
    return reply ? scheme_in(reply.get()) : std::nullopt;
}

} // namespace

ColourSchemeQuestion::ColourSchemeQuestion() {
    std::packaged_task<std::optional<bool>()> task(ask_portal);
    answer_ = task.get_future();
    std::thread(std::move(task)).detach();
}

std::optional<bool> ColourSchemeQuestion::prefers_dark(std::chrono::milliseconds patience) {
    if (!answer_.valid() || answer_.wait_for(patience) != std::future_status::ready) return std::nullopt;
    return answer_.get();
}

namespace {

constexpr const char* opener = "xdg-open";

} // namespace

bool can_show_in_folder() {
    return find_program(opener).has_value();
}

bool show_in_folder(const std::filesystem::path& file) {
    const auto program = find_program(opener);
    if (!program) return false;
    std::error_code ignored;
    const std::filesystem::path whole = std::filesystem::absolute(file, ignored);
    const bool is_folder = std::filesystem::is_directory(whole, ignored);
    const ProgramCall call{*program, {(is_folder ? whole : whole.parent_path()).string()}};
    return start(call, G_SUBPROCESS_FLAGS_STDOUT_SILENCE) != nullptr;
}

} // namespace act

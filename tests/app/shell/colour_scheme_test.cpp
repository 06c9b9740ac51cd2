#include "shell/desktop.h"

#include "support/environment.h"

#include <gio/gio.h>
#include <gtest/gtest.h>

#include <optional>
#include <string_view>

namespace act::colour_scheme_test { namespace {

using namespace std::chrono_literals;
constexpr auto long_enough = 20s;

// A bus with a portal whose answer is a variant of this, or without one.
class Desktop {
  public:
    explicit Desktop(const char* answer) : answer_(answer), bus_(g_test_dbus_new(G_TEST_DBUS_NONE)) {
        g_test_dbus_up(bus_);
        if (answer == nullptr) return;
        thread_ = g_thread_new(
            "portal", [](gpointer self) -> gpointer { return static_cast<Desktop*>(self)->serve(); }, this);
        while (g_atomic_int_get(&ready_) == 0)
            g_thread_yield();
    }
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;
    ~Desktop() {
        g_atomic_int_set(&done_, 1);
        if (thread_ != nullptr) {
            g_main_context_wakeup(context_);
            g_thread_join(thread_);
        }
        g_test_dbus_stop(bus_);
        g_object_unref(bus_);
    }

  private:
    gpointer serve() {
        context_ = g_main_context_new();
        g_main_context_push_thread_default(context_);
        GDBusConnection* const connection = g_dbus_connection_new_for_address_sync(
            g_test_dbus_get_bus_address(bus_),
            static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                              | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION),
            nullptr, nullptr, nullptr);
        GDBusNodeInfo* const node = g_dbus_node_info_new_for_xml(
            "<node><interface name='org.freedesktop.portal.Settings'><method name='Read'>"
            "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='v' direction='out'/>"
            "</method></interface></node>",
            nullptr);
        static constexpr GDBusInterfaceVTable calls = {
            [](GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar*, GVariant* asked,
               GDBusMethodInvocation* call, gpointer self) {
                const gchar* space = nullptr;
                const gchar* key = nullptr;
                g_variant_get(asked, "(&s&s)", &space, &key);
                if (std::string_view(space) == "org.freedesktop.appearance"
                    && std::string_view(key) == "color-scheme")
                    g_dbus_method_invocation_return_value(
                        call, g_variant_new_parsed(
                                  "(<%v>,)", g_variant_new_parsed(static_cast<Desktop*>(self)->answer_)));
                else
                    g_dbus_method_invocation_return_dbus_error(call, "org.freedesktop.portal.Error.NotFound",
                                                               key);
            },
            nullptr,
            nullptr,
            {}};
        g_dbus_connection_register_object(connection, "/org/freedesktop/portal/desktop", node->interfaces[0],
                                          &calls, this, nullptr, nullptr);
        GVariant* const owned = g_dbus_connection_call_sync(
            connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
            "RequestName", g_variant_new("(su)", "org.freedesktop.portal.Desktop", 0U), nullptr,
            G_DBUS_CALL_FLAGS_NONE, -1, nullptr, nullptr);
        g_variant_unref(owned);
        g_atomic_int_set(&ready_, 1);
        while (g_atomic_int_get(&done_) == 0)
            g_main_context_iteration(context_, TRUE);
        g_dbus_node_info_unref(node);
        g_object_unref(connection);
        g_main_context_pop_thread_default(context_);
        g_main_context_unref(context_);
        return nullptr;
    }

    const char* answer_;
    GTestDBus* bus_;
    GThread* thread_ = nullptr;
    GMainContext* context_ = nullptr;
    gint ready_ = 0;
    gint done_ = 0;
};

std::optional<bool> preference(const char* answer) {
    const Desktop desktop(answer);
    return ColourSchemeQuestion().prefers_dark(long_enough);
}

class ColourScheme : public testing::Test {
  protected:
    void SetUp() override {
        char* const daemon = g_find_program_in_path("dbus-daemon");
        if (daemon == nullptr) GTEST_SKIP() << "needs dbus-daemon";
        g_free(daemon);
    }

  private:
    // GLib takes the display away from a process that tests with a bus of its own.
    EnvironmentValue display_{"DISPLAY", ""};
};

TEST_F(ColourScheme, IsTheDesktops) {
    EXPECT_EQ(preference("uint32 1"), true);
    EXPECT_EQ(preference("uint32 2"), false);
    EXPECT_EQ(preference("uint32 0"), std::nullopt);
    EXPECT_EQ(preference("<uint32 1>"), true) << "portals differ in how often they wrap it";
}

TEST_F(ColourScheme, IsUnknownWithoutAnAnswer) {
    EXPECT_EQ(preference("'dark'"), std::nullopt);
    EXPECT_EQ(preference(nullptr), std::nullopt);
    g_setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere", TRUE);
    EXPECT_EQ(ColourSchemeQuestion().prefers_dark(long_enough), std::nullopt);
    g_unsetenv("DBUS_SESSION_BUS_ADDRESS");
    EXPECT_EQ(ColourSchemeQuestion().prefers_dark(long_enough), std::nullopt);
}

}} // namespace act::colour_scheme_test

#include "export/font_cache.h"

#include "support/environment.h"
#include "support/files.h"
#include "support/temporary_folder.h"

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>

namespace act::font_cache_test { namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 1> inter{"Inter"};

// A machine of its own: one folder of fonts, one file of configuration, and a home.
class FontCacheTest : public testing::Test {
  protected:
    void SetUp() override {
        const FontMatch some = FontLookup({}).find(inter, FontWeight::regular, false);
        if (some.path.empty()) GTEST_SKIP() << "no font is installed";
        for (const char* name : {"fonts", "conf", "home"})
            fs::create_directory(folder_ / name);
        fs::copy_file(some.path, font_);
        put(conf_, "<fontconfig><dir>" + (folder_ / "fonts").string() + "</dir><cachedir>"
                       + (folder_ / "fontconfig").string() + "</cachedir></fontconfig>");
        age(std::chrono::hours(2));
        machine_.emplace_back(std::make_unique<EnvironmentValue>("FONTCONFIG_FILE", conf_.string()));
        machine_.emplace_back(std::make_unique<EnvironmentValue>("HOME", (folder_ / "home").string()));
        machine_.emplace_back(
            std::make_unique<EnvironmentValue>("XDG_CONFIG_HOME", (folder_ / "home/.config").string()));
    }

    // As if everything had been made then: what has just changed is not remembered.
    void age(std::chrono::hours hours) {
        const auto then = fs::file_time_type::clock::now() - hours;
        for (const auto& entry : fs::recursive_directory_iterator(folder_.path()))
            if (entry.path() != cache_) fs::last_write_time(entry.path(), then);
    }

    static std::vector<FontMatch> ask(FontLookup& lookup) {
        return {lookup.find(inter, FontWeight::regular, false), lookup.find(inter, FontWeight::bold, true),
                lookup.find_with(U'x'), lookup.find_with(U'\U0010FFFE')};
    }
    [[nodiscard]] static std::vector<FontMatch> answers_of_fontconfig() {
        FontLookup lookup({});
        return ask(lookup);
    }
    // Whether Fontconfig was needed for answers that are right.
    [[nodiscard]] bool asks_fontconfig() const {
        FontLookup lookup(cache_);
        EXPECT_EQ(ask(lookup), answers_of_fontconfig());
        return lookup.has_asked();
    }

    TemporaryFolder folder_;
    fs::path font_ = folder_ / "fonts/some.otf";
    fs::path conf_ = folder_ / "conf/fonts.conf";
    fs::path cache_ = folder_ / "cache/activarium/fonts";
    std::vector<std::unique_ptr<EnvironmentValue>> machine_;
};

TEST_F(FontCacheTest, AnswersAsFontconfigDoesWithoutStartingIt) {
    EXPECT_TRUE(asks_fontconfig());
    EXPECT_FALSE(asks_fontconfig());
    EXPECT_EQ(kept_font_answers(cache_).matches.size(), 4U);
}

TEST_F(FontCacheTest, KeepsEarlierAnswersBesideALaterOne) {
    EXPECT_TRUE(asks_fontconfig());
    EXPECT_FALSE(FontLookup(cache_).find_with(U'y').path.empty());
    EXPECT_FALSE(asks_fontconfig());
    EXPECT_EQ(kept_font_answers(cache_).matches.size(), 5U);
}

TEST_F(FontCacheTest, AsksAgainWhenAnythingChangesThatAnswersDependOn) {
    const fs::path config = folder_ / "home/.config/fontconfig";
    const std::vector<std::pair<const char*, std::function<void()>>> changes{
        {"another font", [&] { fs::copy_file(font_, folder_ / "fonts/other.otf"); }},
        {"a folder of fonts", [&] { fs::create_directory(folder_ / "fonts/more"); }},
        {"a font in there", [&] { fs::copy_file(font_, folder_ / "fonts/more/other.otf"); }},
        {"a font that is written over",
         [&] { put(answers_of_fontconfig().front().path, content(font_) + "more"); }},
        {"the configuration", [&] { put(conf_, content(conf_) + "\n"); }},
        {"a file beside it", [&] { put(folder_ / "conf/local.conf", "<fontconfig/>"); }},
        {"a first file of the user", [&] { fs::create_directories(config / "conf.d"); }},
        {"a second one", [&] { put(config / "conf.d/10-mine.conf", "<fontconfig/>"); }},
        {"the language",
         [&] { machine_.emplace_back(std::make_unique<EnvironmentValue>("FC_LANG", "zh-cn")); }},
        {"no font", [&] { fs::remove_all(folder_ / "fonts"); }},
    };
    EXPECT_TRUE(asks_fontconfig());
    auto hours = std::chrono::hours(1000);
    for (const auto& [name, change] : changes) {
        EXPECT_FALSE(asks_fontconfig()) << "before " << name;
        change();
        EXPECT_TRUE(asks_fontconfig()) << name;
        age(--hours);
        EXPECT_TRUE(asks_fontconfig()) << "other times after " << name;
    }
}

TEST_F(FontCacheTest, DoesNotTrustWhatHasJustChanged) {
    put(conf_, content(conf_) + "\n");
    EXPECT_TRUE(asks_fontconfig());
    EXPECT_FALSE(fs::exists(cache_));
}

TEST_F(FontCacheTest, IgnoresAndReplacesAFileThatIsCutOrChanged) {
    EXPECT_TRUE(asks_fontconfig());
    const std::string whole = content(cache_);
    for (std::size_t i = 0; i < whole.size(); i += 13) {
        put(cache_, whole.substr(0, i));
        EXPECT_TRUE(kept_font_answers(cache_).matches.empty()) << "cut at " << i;
        std::string changed = whole;
        changed[i] = static_cast<char>(changed[i] ^ 0x20);
        put(cache_, changed);
        EXPECT_TRUE(kept_font_answers(cache_).matches.empty()) << "changed at " << i;
    }
    EXPECT_TRUE(asks_fontconfig());
    EXPECT_EQ(content(cache_), whole);
}

TEST_F(FontCacheTest, IgnoresWhatAnotherProgramWroteWithARightChecksum) {
    const auto forge = [&](std::string bytes) {
        fs::create_directories(cache_.parent_path());
        for (char& byte : bytes)
            if (byte == '|') byte = '\0';
        const auto sum = crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
        put(cache_, std::to_string(sum) + '\0' + bytes);
        return kept_font_answers(cache_).matches.size();
    };
    const std::string mine = font_settings() + "|";
    EXPECT_EQ(forge(mine + "font|a|" + font_.string() + "|0|Inter|1|"), 1U) << "the forgery itself is right";
    EXPECT_EQ(forge("other settings|font|a|" + font_.string() + "|0|Inter|1|"), 0U);
    EXPECT_EQ(forge(mine + "font|a|" + (folder_ / "fonts").string() + "|0|Inter|1|"), 0U) << "a folder";
    EXPECT_EQ(forge(mine + "font|a|/dev/zero|0|Inter|1|"), 0U) << "a device";
    EXPECT_EQ(forge(mine + "what|a|"), 0U);
    EXPECT_EQ(forge(mine + "seen|" + conf_.string() + "|99999999999999999999999|-7|"), 0U);
    EXPECT_EQ(forge(mine + "font|a|" + font_.string() + "|0|Inter|1|" + std::string(2U << 20U, '|')), 0U)
        << "large";
}

TEST_F(FontCacheTest, DoesNotWaitForAPipeInTheFilesPlace) {
    fs::create_directories(cache_.parent_path());
    ASSERT_EQ(::mkfifo(cache_.c_str(), 0600), 0);
    EXPECT_TRUE(kept_font_answers(cache_).matches.empty());
}

TEST_F(FontCacheTest, DoesWithoutAFolderThatItMayWriteTo) {
    put(folder_ / "home/file", "");
    cache_ = folder_ / "home/file/activarium/fonts";
    EXPECT_TRUE(asks_fontconfig());
    EXPECT_TRUE(asks_fontconfig());
}

TEST_F(FontCacheTest, ServesProcessesThatWriteItAtOnce) {
    const std::vector<FontMatch> right = answers_of_fontconfig();
    std::vector<pid_t> others;
    for (int i = 0; i < 4; ++i) {
        others.push_back(::fork());
        if (others.back() != 0) continue;
        bool same = true;
        for (int n = 0; n < 10; ++n) {
            FontLookup lookup(cache_);
            same = ask(lookup) == right && same;
            std::error_code gone_already;
            if (n % 3 == i % 3) fs::remove(cache_, gone_already);
        }
        ::_exit(same ? 0 : 1);
    }
    for (const pid_t other : others) {
        int status = -1;
        ASSERT_EQ(::waitpid(other, &status, 0), other);
        EXPECT_EQ(status, 0);
    }
    EXPECT_EQ(entries(cache_.parent_path()), static_cast<std::ptrdiff_t>(fs::exists(cache_)));
}

}} // namespace act::font_cache_test

#include "export/svg_parcel.h"

#include <vector>

#include <gtest/gtest.h>

namespace act::svg_parcel_test { namespace {

TEST(SvgParcel, WritesLinesAsSteps) {
    SvgParcel parcel;
    std::string document;
    const std::vector<PagePoint> line{{0.0, 0.0}, {1.0, 2.0}, {1.0, 2.001}, {0.504, 12.25}};
    parcel.add_path(" a", line, false, document);
    parcel.finish(document);
    EXPECT_EQ(document, "<path a d=\"M0 0l1 2-.5 10.25\"/>\n");
}

TEST(SvgParcel, StepsDoNotDrift) {
    SvgParcel parcel;
    std::string document;
    std::vector<PagePoint> line;
    for (int i = 0; i <= 300; ++i)
        line.push_back({i / 300.0, 0.0});
    parcel.add_path({}, line, false, document);
    parcel.finish(document);
    double x = 0.0;
    for (std::size_t at = document.find('l') + 1; at < document.find('"', at);) {
        std::size_t used = 0;
        x += std::stod(document.substr(at), &used);
        at += used;
        std::stod(document.substr(at), &used);
        at += used;
    }
    EXPECT_NEAR(x, 1.0, 1e-12);
}

TEST(SvgParcel, JoinsWhatHasTheSamePaint) {
    SvgParcel parcel;
    std::string document;
    const std::vector<PagePoint> square{{0.0, 0.0}, {1.0, 0.0}, {1.0, 1.0}, {0.0, 1.0}};
    parcel.add_path(" a", square, true, document);
    parcel.add_path(" a", square, true, document);
    EXPECT_TRUE(document.empty());
    parcel.add_path(" b", square, true, document);
    EXPECT_EQ(document, "<path a d=\"M0 0l1 0 0 1-1 0zM0 0l1 0 0 1-1 0z\"/>\n");
    document.clear();
    parcel.add_disc(" c", {1.5, -0.25}, 2.0, document);
    parcel.add_disc(" c", {3.0, 4.0}, 2.0, document);
    parcel.finish(document);
    EXPECT_EQ(document, "<path b d=\"M0 0l1 0 0 1-1 0z\"/>\n<g c><circle cx=\"1.5\" cy=\"-.25\" r=\"2\"/>"
                        "<circle cx=\"3\" cy=\"4\" r=\"2\"/></g>\n");
}

}} // namespace act::svg_parcel_test

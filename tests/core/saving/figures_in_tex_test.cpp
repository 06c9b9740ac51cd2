// Figures of the program as PGFPlots, compiled by TeX where it is installed, in one document: of single functions
// every third, of all others each.

#include "export/pgfplots.h"
#include "saving/exporting.h"
#include "support/files.h"
#include "support/temporary_folder.h"
#include "support/tex.h"
#include "view/figures.h"

#include <gtest/gtest.h>

namespace act::figures_in_tex_test { namespace {

// What TeX has to understand does not depend on how finely curves are sampled, but its time does.
constexpr double px_per_pt = 0.5;

// The figure with its formulas in a file.
void put_figure(const FigureEntry& entry, Language language, const Fonts& fonts,
                const std::filesystem::path& path) {
    const FigureRequest request{.id = entry.id,
                                .page_pt = entry.page_pt,
                                .px_per_pt = px_per_pt,
                                .formulas = entry.kind == FigureKind::single};
    const Result<ExportFigure> made = make_export_figure(request, language, false);
    ASSERT_TRUE(made) << entry.id;
    const Theme& look = theme(entry.theme);
    put(path, pgfplots_document(made->drawn, arrange(made->drawn, entry.page_pt, look, fonts), look, fonts));
}

TEST(FiguresInTex, Compile) {
    if (!has_tex("pgfplots.sty") || !has_tex("CJKutf8.sty"))
        GTEST_SKIP() << "pdflatex with pgfplots and CJKutf8 is not installed";
    const TemporaryFolder folder;
    const Fonts fonts;
    std::string document = "\\documentclass{article}\n"
                           "\\usepackage[paperwidth=4000bp,paperheight=4000bp,margin=10bp]{geometry}\n"
                           "\\usepackage{amsmath,CJKutf8,pgfplots}\n"
                           "\\pgfplotsset{compat=1.16}\n"
                           "\\begin{document}\n";
    std::size_t count = 0;
    std::size_t singles = 0;
    for (const FigureEntry& entry : figure_entries()) {
        // A function beside its derivative is made of the same parts whatever the function is.
        if (entry.kind == FigureKind::single && singles++ % 3 != 0) continue;
        const std::string name = file_stem(entry.id);
        // Of every tenth one also the Chinese texts.
        put_figure(entry, Language::english, fonts, folder / (name + ".tex"));
        document += "\\noindent\\input{" + name + "}\\clearpage\n";
        if (count++ % 10 != 0) continue;
        put_figure(entry, Language::chinese, fonts, folder / (name + "-zh.tex"));
        document += "\\noindent\\input{" + name + "-zh}\\clearpage\n";
    }
    put(folder / "all.tex", document + "\\end{document}\n");
    EXPECT_EQ(tex_problems(folder.path(), "all.tex"), "");
}

}} // namespace act::figures_in_tex_test

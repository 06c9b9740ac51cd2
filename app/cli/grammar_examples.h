#pragma once
// What the commands' help shows under their options, and what the manual page repeats.

namespace act {

inline constexpr const char* program_examples = R"(
Examples:
  activarium                             open the window
  activarium lesson.act                  open it with a saved session
  activarium list                        every activation function
  activarium eval elu --at -1,0,1        values and derivatives
  activarium code elu --in jax           the function as a program
  activarium export elu --out elu.pdf    a figure without a window)";

inline constexpr const char* list_examples = R"(
Examples:
  activarium list
  activarium list --format markdown
  activarium list --format json)";

inline constexpr const char* figures_examples = R"(
Examples:
  activarium figures
  activarium figures --format csv)";

inline constexpr const char* studies_examples = R"(
Examples:
  activarium studies
  activarium eval study:layer --set activations=tanh,relu --readings
  activarium export study:layer --out layer.pdf)";

inline constexpr const char* accuracy_examples = R"(
Examples:
  activarium accuracy
  activarium accuracy --format markdown > accuracy.md
  activarium accuracy --format csv)";

inline constexpr const char* claims_examples = R"(
What the five documents assert, with the numbers that decide it: the document's and
the right one. The verdict is right, conditional, wrong or open.

Examples:
  activarium claims
  activarium claims relu
  activarium claims document-002 --format markdown
  activarium claims study:gradient --format json
  activarium claims --check             every verdict, computed again; 1 if one fails)";

inline constexpr const char* eval_examples = R"(
Prints a header and one row a point: x, y and up to --order derivatives by x, then
one by each parameter --wrt, as the shortest decimals that read back to the same
numbers; of a vector function i (from 0), z and y. In JSON, nan, inf and -inf are strings, since JSON has no such numbers.

Conventions: default, left, right, mean set f' where left and right slopes differ.
Those of frameworks do so too as far as known, and take the framework's default
parameters; a slope that is not known is the definition's, which standard error says.
{versions}
Examples:
  activarium eval relu --at -1,1,2
  activarium eval elu --set alpha=1.5 --from -3 --to 3 --step 0.1 --order 2
  activarium eval hardtanh --at -1 --convention mean
  activarium eval hard-sigmoid --at 2 --convention onnx
  activarium eval prelu --at -2,3 --wrt a
  activarium eval 'ln(1+exp(x))' --at 11,12 --precision float16
  activarium eval 'x*sigmoid(b*x)' --set b=2 --at -1,0,1 --wrt b
  activarium eval 'C(A+B)' --let 'A=tanh(x+0.5)' --let 'B=tanh(-2x)' --let 'C=relu(3x)' --at 0
  seq -5 5 | activarium eval LeakyReLU --stdin --format json
  activarium eval softmax --logits -1,1,2 --set temperature=2
  activarium eval softmax --logits "3,1,0.2;0.5,2.5,2" --axis 0
  activarium eval softmax --logits -1,1,2 --jacobian
  activarium eval softmax --logits -1,1,2 --wrt temperature --precision float16
  activarium eval study:gradient --set depth=20 --set activations=tanh,relu
  activarium eval study:layer --set 'activations=gelu,x*sigmoid(2x)' --readings)";

inline constexpr const char* code_examples = R"(
Prints a file that runs as it is: the function with the parameters in force, as a call
where the library has it and written out elsewhere, and its values at seven points.

Examples:
  activarium code elu --set alpha=1.5
  activarium code leaky-relu --in keras > leaky_relu.py
  activarium code mish --in latex > mish.tex
  activarium code softmax --set temperature=0.5 --in numpy
  activarium code 'x*sigmoid(b*x)' --set b=2 --in jax)";

inline constexpr const char* describe_examples = R"(
Two to five sentences with measured numbers: the text that people hear who cannot see the
figure. Files have it too: SVG as <desc>, PDF as their subject.

Examples:
  activarium describe elu
  activarium describe gelu --x -8:8 --lang zh
  activarium describe 'x*sigmoid(b*x)' --set b=2
  activarium describe study:gradient --set depth=20)";

inline constexpr const char* completion_examples = R"(
Examples:
  source <(activarium completion bash)                      in the running shell
  activarium completion fish > ~/.config/fish/completions/activarium.fish)";

inline constexpr const char* manual_examples = R"(
Examples:
  activarium manual | man -l -)";

inline constexpr const char* export_examples = R"(
Examples:
  activarium export elu --out elu.pdf
  activarium export elu --set alpha=1.5 --size 160x90mm --dpi 300 --out elu.png
  activarium export gallery explore:gelu --out figures --format png --format svg
  activarium export --all --out figures --format pdf
  activarium export 'x*tanh(softplus(b*x))' --set b=2 --out mish.pdf
  activarium export lesson.act --out lesson.svg
  activarium export '1/x' --x -4:4 --y -5:5 --slope -10:0 --out pole.svg
  activarium export elu --points -1,1,2 --out elu.csv
  activarium export sigmoid --x -20:20 --log-slope --axis-names --out tails.pdf
  activarium export elu --play alpha --out elu.html
  activarium export elu gelu --format html --shared activarium.js --iframe --out pages
  activarium export lesson:kinks --out kinks.html           a lesson as a page; lesson files, too
  activarium export --all --format html --out site          everything, with an index
  activarium export elu --sweep alpha=0:4 --seconds 4 --fps 25 --out elu.gif
  activarium export compose:document-001 --sweep A.weight=-3:3 --to-and-fro --out a.webp
  activarium export softmax --sweep temperature=0.1:5 --frames 60 --format svg --out frames)";

} // namespace act

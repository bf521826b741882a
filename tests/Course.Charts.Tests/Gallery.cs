namespace Course.Charts.Tests;

/// <summary>One small figure of every kind: what the snapshots show and the general promises are tested on.</summary>
public static class Gallery
{
    private static readonly double[] Steps = [.. Enumerable.Range(0, 13).Select(k => (double)k)];

    public static IReadOnlyDictionary<string, Figure> All { get; } = new SortedDictionary<string, Figure>(StringComparer.Ordinal)
    {
        ["line"] = Chart.Line([3, 2.1, 1.6, 1.3, 1.1, 1.02, 1.0], name: "training").Line([3.1, 2.4, 2.0, 1.8, 1.75, 1.8, 1.9], name: "validation", markers: true)
            .Title("Loss over time").XTitle("epoch").YTitle("loss (nats)").Caption("Validation turns up after epoch 4: the net begins to overfit."),
        ["log-y"] = Decay(),
        ["log-x"] = Chart.Function(eta => Math.Abs(1 - 2 * eta) + 0.05, 0.001, 3, name: "|1 − ηa|", logSpaced: true).HLine(1, "stable below").VLine(0.5, "η = 1/a")
            .LogX().Title("Which learning rates converge").XTitle("learning rate η").YTitle("factor per step"),
        ["log-log"] = Chart.Scatter([64, 128, 256, 512, 1024], [129, 122, 145, 148, 150], name: "measured").Function(n => 100 * Math.Pow(n / 64, 0.15), 64, 1024, name: "n^0.15", dashed: true)
            .LogLog().Title("Matrix product").XTitle("size n").YTitle("speed (GF/s)"),
        ["scatter"] = Chart.Scatter(Ring(0, 1), name: "class 0").Scatter(Ring(1, 1.8), name: "class 1").Scatter(Ring(2, 2.6), name: "class 2").EqualAxes()
            .Title("Three rings").XTitle("x₁").YTitle("x₂"),
        ["function-path"] = Chart.Function(w => w * w - 4 * w + 3, -2, 5, name: "E(w)").Path(Descend(0.9), name: "η = 0.9").Note(2, -1, "bottom at w* = 2")
            .Title("Overshooting, but less each time").XTitle("w").YTitle("E(w)"),
        ["bars"] = Chart.Bars(["AlexNet", "VGG", "GoogLeNet", "ResNet"], [16.4, 7.3, 6.7, 3.57], name: "top-5 error", showValues: true).Bars(["AlexNet", "VGG", "GoogLeNet", "ResNet"], [8, 19, 22, 152], name: "layers")
            .Title("Deeper and better").YTitle("error (%), layers"),
        ["histogram"] = Chart.Histogram(Normal(800), density: true, name: "activations").Function(x => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI), -3.5, 3.5, name: "N(0, 1)", dashed: true)
            .Title("Activations after initialisation").XTitle("value"),
        ["heatmap"] = Chart.Heatmap(new double[,] { { 1, 0.5, -0.2 }, { 0.5, 1, 0.1 }, { -0.2, 0.1, 1 } }, showValues: true, rows: ["q₁", "q₂", "q₃"], columns: ["k₁", "k₂", "k₃"])
            .Title("Attention scores").XTitle("key").YTitle("query").ZTitle("score"),
        ["image"] = Chart.Image(Digit, 8).Title("A zero, 8 × 8 pixels"),
        ["contour"] = Chart.Contour((x, y) => x * x + 10 * y * y, (-6, 6), (-3, 3), logLevels: true, resolution: 41)
            .Path(Walk(0.09, 0).Select(p => p.X), Walk(0.09, 0).Select(p => p.Y), "plain").Path(Walk(0.04, 0.7), "momentum")
            .Title("Two ways down a narrow valley").XTitle("w₁").YTitle("w₂").ZTitle("E"),
        ["contour-filled"] = Chart.Contour((x, y) => Math.Sin(x) * Math.Cos(y), (-3, 3), (-3, 3), filled: true, levels: 8, resolution: 41).Path([(2.5, 2.5), (1.5, 1), (0.2, 0.4), (-1.4, 0.1)], "descent")
            .EqualAxes().Title("Hills and hollows").XTitle("x").YTitle("y"),
        ["band"] = Chart.Line(Steps, Steps.Select(k => Math.Exp(-k / 4)), name: "mean of 10 runs").Band(Steps, Steps.Select(k => 0.8 * Math.Exp(-k / 4)), Steps.Select(k => 1.3 * Math.Exp(-k / 4)), name: "10–90 %")
            .Title("Spread over seeds").XTitle("step").YTitle("loss"),
        ["surface"] = Chart.Surface((x, y) => x * x - y * y, (-1, 1), (-1, 1), resolution: 13).Title("A saddle").XTitle("w₁").YTitle("w₂").ZTitle("E"),
        ["graph"] = Chart.Graph(
            [new("x", "x\n0.5", NodeKind.Input), new("w", "w\n−1.2", NodeKind.Input), new("b", "b\n0.3", NodeKind.Input), new("mul", "×", NodeKind.Operation), new("add", "+", NodeKind.Operation),
                new("tanh", "tanh", NodeKind.Operation), new("y", "target", NodeKind.Input), new("loss", "½(a − y)²\nL = 0.62", NodeKind.Output)],
            [new("x", "mul"), new("w", "mul"), new("mul", "add", "−0.6"), new("b", "add"), new("add", "tanh", "z"), new("tanh", "loss", "a"), new("y", "loss"), new("x", "loss")])
            .Title("One neuron"),
        ["small-multiples"] = Chart.SmallMultiples(new[] { 0.1, 0.5, 0.9, 1.05 }, eta => Chart.Function(w => w * w - 4 * w + 3, -2, 6, name: "E(w)").Path(Descend(eta), name: "steps").Title($"η = {eta}"))
            .Title("Four learning rates").XTitle("w").YTitle("E(w)"),
        ["animation"] = Chart.Animation(Enumerable.Range(0, 7), k => Chart.Function(w => w * w - 4 * w + 3, -2, 6, name: "E(w)").Path(Descend(0.9).Take(k + 1), name: "steps").XTitle("w"), k => $"step {k}")
            .Title("Seven steps"),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    private static Figure Decay()
    {
        double[] rates = [0.1, 0.4, 0.9, 1.05];
        var figure = new Figure();
        foreach (var eta in rates)
            figure = figure.Line(Steps, Steps.Select(k => 2 * Math.Pow(Math.Abs(1 - 2 * eta), k)), name: $"η = {eta}", markers: true);
        foreach (var eta in rates)
            figure = figure.Line(Steps, Steps.Select(k => 2 * Math.Pow(Math.Abs(1 - 2 * eta), k)), name: "predicted", dashed: true);
        return figure.LogY().Title("The error shrinks by the factor |1 − ηa| each step").XTitle("step k").YTitle("error |w − w*|");
    }

    private static IEnumerable<(double, double)> Descend(double eta)
    {
        var w = -0.5;
        for (var k = 0; k <= 12; k++)
        {
            yield return (w, w * w - 4 * w + 3);
            w -= eta * (2 * w - 4);
        }
    }

    private static IEnumerable<(double X, double Y)> Walk(double eta, double momentum)
    {
        var (x, y, u, v) = (-5.0, 2.0, 0.0, 0.0);
        for (var k = 0; k < 30; k++)
        {
            yield return (x, y);
            (u, v) = (momentum * u - eta * 2 * x, momentum * v - eta * 20 * y);
            (x, y) = (x + u, y + v);
        }
    }

    private static IEnumerable<(double, double)> Ring(int phase, double radius) =>
        Enumerable.Range(0, 24).Select(i => (radius * Math.Cos(i * 0.2618 + phase) * (1 + 0.1 * Math.Sin(7 * i)), radius * Math.Sin(i * 0.2618 + phase) * (1 + 0.1 * Math.Cos(5 * i))));

    private static IEnumerable<double> Normal(int count)
    {
        var random = new Random(1);
        for (var i = 0; i < count; i++)
            yield return Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    private static double[] Digit =>
    [
        0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0, 0, 3, 15, 2, 0, 11, 8, 0, 0, 4, 12, 0, 0, 8, 8, 0,
        0, 5, 8, 0, 0, 9, 8, 0, 0, 4, 11, 0, 1, 12, 7, 0, 0, 2, 14, 5, 10, 12, 0, 0, 0, 0, 6, 13, 10, 0, 0, 0,
    ];
}

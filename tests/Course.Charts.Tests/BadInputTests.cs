namespace Course.Charts.Tests;

/// <summary>Every mistake is answered with what was wrong and what was expected.</summary>
public class BadInputTests
{
    public static TheoryData<string, Action> Mistakes => new()
    {
        { "x has 3 values but y has 2", () => Chart.Line([1, 2, 3], [1, 2]) },
        { "y is empty; expected at least one number", () => Chart.Line(Array.Empty<double>()) },
        { "points is empty", () => Chart.Scatter(Array.Empty<(double, double)>()) },
        { "y is null", () => Chart.Line((IEnumerable<double>)null!) },
        { "Unknown colour \"blurple\": expected #rrggbb or one of blue,", () => Chart.Line([1, 2], color: "blurple") },
        { "\"loss\" has the value −1; expected values above 0", () => Chart.Line([1, -1], name: "loss").LogY() },
        { "a trace has the value 0; expected values above 0", () => new Figure().LogX().Line([1, 2]) },
        { "LogY(skipNonPositive: true)", () => Chart.Line([1, 0]).LogY() },
        { "goes from 3 to 1; expected two finite numbers, the first below the second", () => Chart.Function(x => x, 3, 1) },
        { "logSpaced needs a positive interval", () => Chart.Function(x => x, -1, 1, logSpaced: true) },
        { "lower has 2 values but upper has 3", () => Chart.Band([1, 2], [0, 0], [1, 2, 3]) },
        { "categories has 1 values but values has 2", () => Chart.Bars(["a"], [1, 2]) },
        { "bins is -1; expected 1 to 10000", () => Chart.Histogram([1, 2], bins: -1) },
        { "values has no finite number", () => Chart.Histogram([double.NaN]) },
        { "row 1 has 1 values but row 0 has 2", () => Chart.Heatmap([[1.0, 2.0], [3.0]]) },
        { "the matrix' first dimension has 1 values but rows has 2", () => Chart.Heatmap(new double[1, 2], rows: ["a", "b"]) },
        { "7 pixels do not make rows of width 3", () => Chart.Image(new double[7], 3) },
        { "subtract the minimum", () => Chart.Contour((x, y) => x - 5, (0, 1), (0, 1), logLevels: true) },
        { "levels is 0; expected 1 to 100", () => Chart.Contour((x, y) => x, (0, 1), (0, 1), levels: 0) },
        { "has no finite value on the grid", () => Chart.Contour((x, y) => double.NaN, (0, 1), (0, 1)) },
        { "x is not ascending", () => Chart.Contour([1, 1], [0, 1], new double[2, 2]) },
        { "x has 3 values but each row of the grid has 2", () => Chart.Surface([1, 2, 3], [0, 1], new double[2, 2]) },
        { "there are no figures", () => Chart.SmallMultiples(2) },
        { "columns is 0; expected 1 to 20", () => Chart.SmallMultiples(0, Chart.Line([1])) },
        { "there are no items", () => Chart.Animation(Array.Empty<int>(), _ => Chart.Line([1])) },
        { "frames differ in their traces", () => Chart.Animation([1, 2], k => k == 1 ? Chart.Line([1]) : Chart.Bars(["a"], [1])) },
        { "the edges run in a circle", () => Chart.Graph([("a", "b"), ("b", "a")]) },
        { "an edge names the node \"z\"", () => Chart.Graph([new("a")], [new("a", "z")]) },
        { "two nodes have the id \"a\"", () => Chart.Graph([new("a"), new("a")], []) },
        { "expected a width of 120 to 4000", () => Chart.Line([1]).Size(10, 400) },
        { "expected a diameter above 0", () => Chart.Scatter([1.0], size: double.NaN) },
    };

    [Theory, MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void Mistake_is_named_with_what_was_expected(string message, Action mistake)
    {
        var error = Assert.ThrowsAny<ArgumentException>(mistake);

        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void Zero_on_a_log_axis_can_be_left_out_on_request() =>
        Assert.Contains("<svg", Chart.Line([1, 0.1, 0]).LogY(skipNonPositive: true).ToSvg());

    [Fact]
    public void Trace_cannot_be_added_to_a_grid() =>
        Assert.Throws<InvalidOperationException>(() => Chart.SmallMultiples(1, Chart.Line([1])).Line([1]));
}

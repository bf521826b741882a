namespace Course.Notebooks.Host;

/// <summary>Has the compiler and the formatters loaded and translated while the first cell is still on its way.</summary>
internal static class WarmUp
{
    private const string TypicalCell = """
        var numbers = new[] { 1.0, 2.0, 3.0 }.Select(number => number * 2).ToList();
        double Mean(IEnumerable<double> values) => values.Average();
        foreach (var number in numbers) { _ = $"{number:F3}".Length; }
        Mean(numbers)
        """;

    public static void Run(CellCompiler compiler)
    {
        compiler.OpenFramework();
        var formatting = Task.Run(() => MimeBundle.Of(1.5));
        var cell = compiler.Compile(TypicalCell, "warm-up", out _, CancellationToken.None);
        cell?.Load(new CellLoadContext());
        formatting.Wait();
    }
}

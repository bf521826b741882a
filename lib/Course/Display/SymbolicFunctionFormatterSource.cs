namespace Course;

internal sealed class SymbolicFunctionFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() =>
        [.. Of<Func<double, double>>(), .. Of<Func<double, double, double>>(), .. Of<Func<double, double, double, double>>()];

    private static IEnumerable<object> Of<TDelegate>() where TDelegate : Delegate =>
    [
        new Formatter<SymbolicFunction<TDelegate>>("text/latex", f => f.Formula.ToString()),
        new Formatter<SymbolicFunction<TDelegate>>("text/plain", f => f.ToString()),
    ];
}

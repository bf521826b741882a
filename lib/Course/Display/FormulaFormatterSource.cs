namespace Course;

internal sealed class FormulaFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new Formatter<Formula>("text/latex", formula => formula.ToString());
        yield return new Formatter<Formula>("text/plain", formula => formula.Latex);
    }
}

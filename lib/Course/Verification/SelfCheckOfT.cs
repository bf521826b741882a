namespace Course;

/// <summary>A <see cref="SelfCheck"/> whose last example has a value of type <typeparamref name="T"/>.</summary>
[TypeFormatterSource(typeof(SelfCheckFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class SelfCheck<T> : SelfCheck
{
    private readonly string _name;
    private readonly Func<T> _value;
    private readonly T _expected;
    private readonly double _tolerance;
    private readonly List<(Func<T, bool> When, string Text)> _hints = [];
    private SelfCheckResult? _result;

    internal SelfCheck(SelfCheck? before, string name, Func<T> value, T expected, double tolerance)
        : base(before)
    {
        _name = name;
        _value = value;
        _expected = expected;
        _tolerance = tolerance;
    }

    /// <summary>What to say when the answer is this typical wrong value.</summary>
    public SelfCheck<T> Hint(T typicalMistake, string text) => Hint(got => SelfCheckValue.Same(got, typicalMistake, _tolerance), text);

    /// <summary>What to say when a wrong answer looks like this.</summary>
    public SelfCheck<T> Hint(Func<T, bool> when, string text)
    {
        _hints.Add((when, text));
        return this;
    }

    internal override SelfCheckResult Run() => _result ??= Compare();

    private SelfCheckResult Compare()
    {
        try
        {
            var got = _value();
            if (SelfCheckValue.Same(got, _expected, _tolerance)) return new(_name, true, "");
            string hint = string.Join(" ", _hints.Where(hint => hint.When(got)).Select(hint => hint.Text).Take(1));
            return new(_name, false, $"got {SelfCheckValue.Show(got)}, expected {SelfCheckValue.Show(_expected)}. {hint}".TrimEnd());
        }
        catch (NotImplementedException)
        {
            return new(_name, false, "not answered yet");
        }
        catch (Exception e)
        {
            return new(_name, false, $"threw {e.GetType().Name}: {e.Message}");
        }
    }
}

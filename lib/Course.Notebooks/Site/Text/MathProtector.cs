using System.Text;
using System.Text.RegularExpressions;

namespace Course.Notebooks;

/// <summary>
/// Takes the formulas out of Markdown before Markdown is read, so that no underscore, asterisk, pipe or line break
/// inside a formula is taken for Markdown. Each leaves a mark, <c>U+E000 number U+E001</c>, that is put back later.
/// A dollar is a price and not a formula by pandoc's rule: the opening one touches what follows, the closing one
/// touches what precedes and is not followed by a digit.
/// </summary>
internal sealed partial class MathProtector
{
    internal const char Open = '\uE000';
    internal const char Close = '\uE001';

    private readonly string _source;
    private readonly StringBuilder _text = new();
    private readonly List<MathSpan> _spans = [];
    private int _at;

    private MathProtector(string source) =>
        _source = source.ReplaceLineEndings("\n").Replace(Open, '\uFFFD').Replace(Close, '\uFFFD');

    /// <summary>The Markdown with marks in place of formulas, and the formulas in order.</summary>
    public static (string Text, IReadOnlyList<MathSpan> Spans) Extract(string markdown)
    {
        var protector = new MathProtector(markdown);
        protector.Scan();
        return (protector._text.ToString(), protector._spans);
    }

    private void Scan()
    {
        while (_at < _source.Length)
        {
            if (TryFence() || TryCodeSpan() || TryEnvironment() || TryEscape() || TryDisplay() || TryInline())
                continue;
            _text.Append(_source[_at++]);
        }
    }

    private bool TryFence()
    {
        if (_at > 0 && _source[_at - 1] != '\n')
            return false;
        Match opening = FenceOpening().Match(_source, _at);
        if (!opening.Success)
            return false;

        string fence = opening.Groups["fence"].Value;
        var closing = new Regex($@"\n[ \t>]*{Regex.Escape(fence)}{Regex.Escape(fence[..1])}*[ \t]*(?=\n|\z)");
        Match end = closing.Match(_source, opening.Index + opening.Length);
        return Copy(end.Success ? end.Index + end.Length : _source.Length);
    }

    private bool TryCodeSpan()
    {
        if (_source[_at] != '`')
            return false;
        int ticks = RunLength('`', _at);
        for (int i = _at + ticks; i < _source.Length; i++)
        {
            if (IsBlankLine(i))
                break;
            if (_source[i] != '`')
                continue;
            int run = RunLength('`', i);
            if (run == ticks)
                return Copy(i + run);
            i += run - 1;
        }
        return Copy(_at + ticks);
    }

    private bool TryEnvironment()
    {
        if (_source[_at] != '\\')
            return false;
        Match begin = EnvironmentOpening().Match(_source, _at);
        if (!begin.Success)
            return false;
        string closing = $@"\end{{{begin.Groups["name"].Value}}}";
        int end = _source.IndexOf(closing, _at, StringComparison.Ordinal);
        return end >= 0 && Add(_at, end + closing.Length, end + closing.Length, display: true);
    }

    private bool TryEscape() => _source[_at] == '\\' && Copy(Math.Min(_at + 2, _source.Length));

    private bool TryDisplay()
    {
        if (string.CompareOrdinal(_source, _at, "$$", 0, 2) != 0)
            return false;
        for (int i = _at + 2; i < _source.Length && !IsBlankLine(i); i++)
        {
            if (_source[i] == '\\')
                i++;
            else if (string.CompareOrdinal(_source, i, "$$", 0, 2) == 0)
                return Add(_at + 2, i, i + 2, display: true);
        }
        return Copy(_at + 2);
    }

    private bool TryInline()
    {
        if (_source[_at] != '$')
            return false;
        int start = _at + 1;
        if (start >= _source.Length || char.IsWhiteSpace(_source[start]))
            return Copy(start);

        int braces = 0;
        for (int i = start; i < _source.Length && !IsBlankLine(i); i++)
        {
            switch (_source[i])
            {
                case '\\': i++; break;
                case '{': braces++; break;
                case '}': braces--; break;
                case '$' when braces <= 0:
                    bool closes = !char.IsWhiteSpace(_source[i - 1])
                        && (i + 1 == _source.Length || !char.IsAsciiDigit(_source[i + 1]));
                    return closes ? Add(start, i, i + 1, display: false) : Copy(start);
            }
        }
        return Copy(start);
    }

    private bool Add(int start, int end, int next, bool display)
    {
        string tex = _source[start..end];
        if (string.IsNullOrWhiteSpace(tex))
            return Copy(next);
        if (tex.Contains('\n') && LineStart().Match(_source, LineBegin(_at)).Value.Contains('>'))
            tex = QuoteMark().Replace(tex, "\n");

        _text.Append(Open).Append(_spans.Count).Append(Close);
        _spans.Add(new MathSpan(tex.Trim(), display, _source[_at..next]));
        _at = next;
        return true;
    }

    private bool Copy(int end)
    {
        _text.Append(_source, _at, end - _at);
        _at = end;
        return true;
    }

    private int RunLength(char c, int from)
    {
        int i = from;
        while (i < _source.Length && _source[i] == c)
            i++;
        return i - from;
    }

    private int LineBegin(int at) => at == 0 ? 0 : _source.LastIndexOf('\n', at - 1) + 1;

    private bool IsBlankLine(int at) => _source[at] == '\n' && BlankLine().Match(_source, at).Success;

    [GeneratedRegex(@"\G[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?<fence>`{3,}(?=[^`\n]*(?:\n|\z))|~{3,})[^\n]*")]
    private static partial Regex FenceOpening();

    [GeneratedRegex(@"\G\\begin\{(?<name>(?:align|aligned|equation|gather|multline|eqnarray)\*?)\}")]
    private static partial Regex EnvironmentOpening();

    [GeneratedRegex(@"\G\n[ \t>]*(?=\n|\z)")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"\G[ \t>]*")]
    private static partial Regex LineStart();

    [GeneratedRegex(@"\n[ \t]*(?:>[ \t]?)+")]
    private static partial Regex QuoteMark();
}

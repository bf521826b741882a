using System.Collections.Concurrent;

namespace Course.Notebooks.Host;

/// <summary>
/// Standard input of a cell. Where nobody can answer it is empty; where the front-end can ask a person, each
/// line that a cell reads is asked for.
/// </summary>
internal sealed class CellInput : TextReader
{
    private readonly BlockingCollection<string?> _answers = [];
    private string _rest = "";

    /// <summary>Whether the running cell may ask.</summary>
    public bool CanAsk { get; set; }

    /// <summary>The answer to the last request.</summary>
    public void Answer(string? line) => _answers.Add(line);

    public override string? ReadLine()
    {
        if (_rest.Length > 0)
        {
            string rest = _rest.TrimEnd('\n');
            _rest = "";
            return rest;
        }
        return Ask("");
    }

    public override int Peek() => Fill() ? _rest[0] : -1;

    public override int Read()
    {
        if (!Fill())
            return -1;
        char first = _rest[0];
        _rest = _rest[1..];
        return first;
    }

    public override string ReadToEnd()
    {
        var lines = new List<string>();
        while (ReadLine() is { } line)
            lines.Add(line);
        return string.Join('\n', lines);
    }

    /// <summary>Asks for one line; null where nobody can answer.</summary>
    public string? Ask(string prompt)
    {
        if (!CanAsk)
            return null;
        while (_answers.TryTake(out _)) { }
        CellOutput.Current.RequestInput(prompt);
        return _answers.Take();
    }

    private bool Fill()
    {
        if (_rest.Length == 0 && Ask("") is { } line)
            _rest = line + "\n";
        return _rest.Length > 0;
    }
}

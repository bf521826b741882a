using System.Runtime.CompilerServices;
using System.Text;

namespace Course.Notebooks.Host;

/// <summary>
/// Collects what a cell writes to standard output and error, in order, and passes it on in pieces: at once when
/// enough has gathered, and a moment later otherwise, so that progress is seen while the cell computes.
/// </summary>
internal sealed class ConsoleCapture : IDisposable
{
    private const int EnoughCharacters = 8192;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);
    private readonly Lock _gate = new();
    private readonly StringBuilder _pending = new();
    private readonly OutputBudget _budget;
    private readonly Action<string, string> _send;
    private readonly Timer _timer;
    private string _name = "stdout";
    private bool _cut;

    public ConsoleCapture(OutputBudget budget, Action<string, string> send)
    {
        _budget = budget;
        _send = send;
        _timer = new Timer(_ => Flush(), null, Moment, Moment);
        Out = new CapturedWriter(this, "stdout");
        Error = new CapturedWriter(this, "stderr");
    }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    [MethodImpl(AbortSafe.Method)]
    public void Append(string name, ReadOnlySpan<char> text)
    {
        int fits = _budget.Take(text.Length);

        try { }
        finally
        {
            lock (_gate)
                Add(name, text[..fits], isCut: fits < text.Length);
        }
    }

    [MethodImpl(AbortSafe.Method)]
    public void Flush()
    {
        try { }
        finally
        {
            lock (_gate)
                SendPending();
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        Flush();
    }

    private void Add(string name, ReadOnlySpan<char> text, bool isCut)
    {
        if (name != _name)
            SendPending();
        _name = name;
        _pending.Append(text);
        if (isCut && !_cut)
        {
            _cut = true;
            _pending.Append($"\n[output cut: the cell has written more than {_budget.Limit}]\n");
        }
        if (_pending.Length >= EnoughCharacters)
            SendPending();
    }

    private void SendPending()
    {
        if (_pending.Length == 0)
            return;
        string text = _pending.ToString();
        _pending.Clear();
        _send(_name, text);
    }
}

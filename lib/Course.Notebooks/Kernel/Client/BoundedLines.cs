namespace Course.Notebooks;

/// <summary>Reads lines of bytes, but never holds more of one than a bound.</summary>
internal sealed class BoundedLines(Stream stream, int longest)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private MemoryStream _line = new();
    private int _start;
    private int _end;

    /// <summary>The next line without its end; null at the end of the stream.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync()
    {
        _line = _line.Capacity > _buffer.Length ? new MemoryStream() : _line;
        _line.SetLength(0);
        while (true)
        {
            int length = _buffer.AsSpan(_start.._end).IndexOf((byte)'\n');
            int taken = length < 0 ? _end - _start : length;
            if (_line.Length + taken > longest)
                throw new InvalidDataException($"A line is longer than {longest} bytes.");
            _line.Write(_buffer, _start, taken);
            _start += taken;
            if (length >= 0)
            {
                _start++;
                return _line.GetBuffer().AsMemory(0, (int)_line.Length);
            }
            (_start, _end) = (0, await stream.ReadAsync(_buffer));
            if (_end == 0)
                return null;
        }
    }
}

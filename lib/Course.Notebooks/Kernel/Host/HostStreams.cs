using System.IO.Pipes;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Course.Notebooks.Host;

/// <summary>
/// Takes the protocol away from descriptors 0 and 1 before any cell runs. Afterwards a cell that reads standard
/// input finds it empty, and one that writes to standard output past <see cref="Console"/> writes into a pipe
/// that is shown as its output. Descriptor 2 stays the parent's: the runtime's last words go there.
/// </summary>
internal sealed class HostStreams
{
    private const int Input = 0;
    private const int Output = 1;
    private const int Error = 2;
    private int _ownOutput;
    private int _ownError;

    private HostStreams(Stream requests, Stream replies)
    {
        Requests = requests;
        Replies = replies;
    }

    /// <summary>What the parent asks, one JSON object a line.</summary>
    public Stream Requests { get; }

    /// <summary>What the kernel answers, one JSON object a line.</summary>
    public Stream Replies { get; }

    /// <summary>Both ends of the pipe behind descriptor 1; null where that descriptor means the same as 2.</summary>
    public (Stream Reader, Stream Writer)? RawOutput { get; private init; }

    /// <summary>The parent's end of descriptor 2, also when a cell has closed the descriptor.</summary>
    public required Stream RawError { get; init; }

    public static HostStreams TakeOver() => OperatingSystem.IsWindows() ? OnWindows() : OnUnix();

    /// <summary>Gives descriptors 0 to 2 their meaning back, whatever a cell has done to them.</summary>
    public void Restore()
    {
        if (OperatingSystem.IsWindows())
            return;
        UnixCalls.RedirectToNull(Input);
        UnixCalls.Redirect(_ownOutput, Output);
        UnixCalls.Redirect(_ownError, Error);
    }

    private static HostStreams OnUnix()
    {
        UnixCalls.StartSession();
        UnixCalls.DisableCoreFiles();
        var requests = Open(UnixCalls.DuplicatePrivately(Input), FileAccess.Read);
        var replies = Open(UnixCalls.DuplicatePrivately(Output), FileAccess.Write);
        int error = UnixCalls.DuplicatePrivately(Error);

        var pipe = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.None);
        int output = UnixCalls.DuplicatePrivately((int)pipe.ClientSafePipeHandle.DangerousGetHandle());
        pipe.DisposeLocalCopyOfClientHandle();
        var streams = new HostStreams(requests, replies)
        {
            RawOutput = (pipe, Open(output, FileAccess.Write)),
            RawError = Open(error, FileAccess.Write),
            _ownOutput = output,
            _ownError = error,
        };
        streams.Restore();
        return streams;
    }

    private static FileStream Open(int descriptor, FileAccess access) =>
        new(new SafeFileHandle(descriptor, ownsHandle: true), access, bufferSize: 0);

    private static HostStreams OnWindows()
    {
        const int output = -11;
        const int error = -12;
        var streams = new HostStreams(Console.OpenStandardInput(), Console.OpenStandardOutput()) { RawError = Console.OpenStandardError() };
        SetStdHandle(output, GetStdHandle(error));
        return streams;
    }

    [DllImport("kernel32")]
    private static extern nint GetStdHandle(int which);

    [DllImport("kernel32")]
    private static extern bool SetStdHandle(int which, nint handle);
}

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
    private const int StandardInput = 0;
    private const int StandardOutput = 1;

    private HostStreams(Stream requests, Stream replies, Stream? rawOutput)
    {
        Requests = requests;
        Replies = replies;
        RawOutput = rawOutput;
    }

    /// <summary>What the parent asks, one JSON object a line.</summary>
    public Stream Requests { get; }

    /// <summary>What the kernel answers, one JSON object a line.</summary>
    public Stream Replies { get; }

    /// <summary>What cells write to descriptor 1; null where it goes straight to descriptor 2.</summary>
    public Stream? RawOutput { get; }

    public static HostStreams TakeOver() => OperatingSystem.IsWindows() ? OnWindows() : OnUnix();

    private static HostStreams OnUnix()
    {
        UnixCalls.StartSession();
        UnixCalls.DisableCoreFiles();
        var requests = Open(UnixCalls.DuplicatePrivately(StandardInput), FileAccess.Read);
        var replies = Open(UnixCalls.DuplicatePrivately(StandardOutput), FileAccess.Write);
        UnixCalls.RedirectToNull(StandardInput);

        var rawOutput = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.None);
        UnixCalls.Redirect((int)rawOutput.ClientSafePipeHandle.DangerousGetHandle(), StandardOutput);
        rawOutput.DisposeLocalCopyOfClientHandle();
        return new HostStreams(requests, replies, rawOutput);
    }

    private static FileStream Open(int descriptor, FileAccess access) =>
        new(new SafeFileHandle(descriptor, ownsHandle: true), access, bufferSize: 0);

    private static HostStreams OnWindows()
    {
        const int output = -11;
        const int error = -12;
        var streams = new HostStreams(Console.OpenStandardInput(), Console.OpenStandardOutput(), null);
        SetStdHandle(output, GetStdHandle(error));
        return streams;
    }

    [DllImport("kernel32")]
    private static extern nint GetStdHandle(int which);

    [DllImport("kernel32")]
    private static extern bool SetStdHandle(int which, nint handle);
}

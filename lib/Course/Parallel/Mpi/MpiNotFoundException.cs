namespace Course;

/// <summary>The MPI library is not on this machine. The message says what to install.</summary>
public sealed class MpiNotFoundException : DllNotFoundException
{
    internal MpiNotFoundException(string library, Exception reason)
        : base($"MPI, which joins processes, is not installed: {library} was not found ({reason.Message.Split('\n')[0].Trim()}). On Debian or Ubuntu: apt-get install -y openmpi-bin", reason) { }
}

using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;

namespace Course;

/// <summary>Which device the kernels run on, CUDA before OpenCL before the processor, and what was found on the way.</summary>
internal sealed class DeviceChoice
{
    private DeviceChoice(Device device, IReadOnlyList<string> report) => (Device, Report) = (device, report);

    /// <summary>The device.</summary>
    public Device Device { get; }

    /// <summary>A line for each kind of device, and the limits of the one chosen.</summary>
    public IReadOnlyList<string> Report { get; }

    /// <summary>A context with every kind of device that there is.</summary>
    /// <exception cref="InvalidOperationException">A driver is here and fails.</exception>
    public static Context CreateContext()
    {
        GpuLibraries.Register();
        var builder = Context.Create();
        foreach (var (kind, library, _, add) in Drivers)
        {
            if (!GpuLibraries.IsHere(library)) continue;
            try
            {
                add(builder);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"The driver of {kind} ({GpuLibraries.FileOf(library)}) is installed and fails: {e.Message}", e);
            }
        }
        return builder.DefaultCPU().ToContext();
    }

    /// <summary>The best device of a context.</summary>
    public static DeviceChoice Of(Context context)
    {
        var devices = context.Devices.OrderBy(device => Rank(device.AcceleratorType)).ThenByDescending(device => device.MemorySize).ToList();
        var device = devices[0];
        return new(device,
        [
            .. Drivers.Select(driver => Line(driver.Kind, driver.Library, driver.Needs, devices)),
            $"chosen: {NameOf(device)}, {device.MaxNumThreadsPerGroup} threads a group, tiles of {TileOf(device, sizeof(float))}×{TileOf(device, sizeof(float))}",
        ]);
    }

    /// <summary>What to call a device: the one of the processor is played by threads, for trying kernels out.</summary>
    public static string NameOf(Device device) => device is CPUDevice ? "ILGPU's processor device (plays a GPU, slowly)" : $"{device.AcceleratorType}, {device.Name}";

    /// <summary>The largest side of 4, 8, 16, 32 whose square of threads fits a group, and whose tiles fit its shared memory.</summary>
    /// <param name="device">The device.</param>
    /// <param name="bytes">Of a number.</param>
    /// <param name="tiles">How many tiles a group holds: one of A and one of B, or more.</param>
    /// <exception cref="InvalidOperationException">Not even 4×4 fits.</exception>
    public static int TileOf(Device device, int bytes, int tiles = 2) => TileOf(device.MaxNumThreadsPerGroup, device.MaxSharedMemoryPerGroup, bytes, tiles);

    internal static int TileOf(int threads, int sharedMemory, int bytes, int tiles)
    {
        int[] sides = [32, 16, 8, 4];
        int side = sides.FirstOrDefault(each => each * each <= threads && (long)tiles * each * each * bytes <= sharedMemory);
        return side > 0 ? side : throw new InvalidOperationException($"The smallest tile takes 16 threads and {tiles * 16 * bytes} bytes of shared memory; the device allows a group {threads} and {sharedMemory}.");
    }

    private static readonly (string Kind, string Library, string Needs, Action<Context.Builder> Add)[] Drivers =
    [
        ("CUDA", "cuda", "an NVIDIA GPU", builder => builder.Cuda()),
        ("OpenCL", "OpenCL", "OpenCL C 2.0 with the generic address space", builder => builder.OpenCL()),
    ];

    private static int Rank(AcceleratorType type) => type switch
    {
        AcceleratorType.Cuda => 0,
        AcceleratorType.OpenCL => 1,
        _ => 2,
    };

    private static string Line(string kind, string library, string needs, List<Device> devices)
    {
        var found = devices.Where(device => device.AcceleratorType.ToString() == kind).Select(device => device.Name).ToList();
        return found.Count > 0 ? $"{kind}: {string.Join(", ", found)}"
            : GpuLibraries.IsHere(library) ? $"{kind}: the driver is here ({GpuLibraries.FileOf(library)}), but it offers no device that ILGPU can use: it needs {needs}"
            : $"{kind}: no driver ({GpuLibraries.FileOf(library)})";
    }
}

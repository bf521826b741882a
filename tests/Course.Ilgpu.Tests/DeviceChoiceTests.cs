namespace Course.Ilgpu.Tests;

[Collection("device")]
public class DeviceChoiceTests(Device device)
{
    [Theory]
    [InlineData(16, int.MaxValue, 4)]
    [InlineData(255, 48 * 1024, 8)]
    [InlineData(256, 48 * 1024, 16)]
    [InlineData(1024, 48 * 1024, 32)]
    [InlineData(1024, 8191, 16)]
    public void The_tile_follows_the_limits(int threads, int sharedMemory, int side) =>
        Assert.Equal(side, DeviceChoice.TileOf(threads, sharedMemory, sizeof(float), tiles: 2));

    [Fact]
    public void A_device_that_is_too_small_is_named() =>
        Assert.Contains("allows a group 15 and 1000", Assert.Throws<InvalidOperationException>(() => DeviceChoice.TileOf(15, 1000, sizeof(float), tiles: 2)).Message);

    [Fact]
    public void The_report_has_a_line_for_each_kind_and_the_choice()
    {
        var report = device.Accelerator.Report;
        Assert.Equal(["CUDA", "OpenCL", "chosen"], report.Select(line => line.Split(": ")[0]));
        Assert.Equal(!device.Accelerator.IsHardware, report[2].Contains("processor device"));
        if (!device.Accelerator.IsHardware) Assert.Equal(4, device.Accelerator.Tile);
    }

    [Theory, InlineData("cuda", "libcuda.so.1"), InlineData("OpenCL", "libOpenCL.so.1"), InlineData("m", null)]
    public void Drivers_are_looked_for_by_the_names_they_have_on_Linux(string library, string? file) =>
        Assert.Equal(file, GpuLibraries.FileOf(library));

    [Fact]
    public void The_library_finds_the_accelerator_by_itself()
    {
        using var found = Accelerator.Open();
        Assert.IsType<IlgpuAccelerator>(found);
    }
}

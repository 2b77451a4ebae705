using System.Globalization;
using Social.Benchmarks;
using Social.Benchmarks.Measuring;
using Social.Benchmarks.Networks;
using Social.Benchmarks.Profiling;
using Social.Benchmarks.Registration;
using Social.Benchmarks.Results;
using Social.Benchmarks.Server;

switch (args)
{
    case ["ratios", .. string[] options]:
        string[] names = [.. options.Where(o => !o.StartsWith('-'))];
        IReadOnlyList<Row> rows = await RatioRun.RunAsync(options.Contains("--full") ? Effort.Full : Effort.Quick, names.ElementAtOrDefault(0), names.ElementAtOrDefault(1));
        return rows.Count(r => !r.IsMet);
    case ["page", string path, .. string[] options]:
        return await ResultsPage.WriteAsync(path, options);
    case [NullServer.Argument, string network, string videoLength]:
        await NullServer.RunAsync(Network.Named(network), long.Parse(videoLength, CultureInfo.InvariantCulture));
        return 0;
    case [ColdStart.Argument]:
        ColdStart.Run();
        return 0;
    case [AllocationProfile.Argument, string of]:
        await AllocationProfile.RunAsync(Network.Named(of));
        return 0;
    case [Spin.Argument, string of, string side, string seconds]:
        await Spin.RunAsync(Network.Named(of), side, seconds);
        return 0;
    default:
        return BenchmarkRun.Run(args).Any() ? 0 : 1;
}

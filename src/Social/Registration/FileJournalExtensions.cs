using Microsoft.Extensions.DependencyInjection.Extensions;
using Social;
using Social.Publishing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a journal that survives restarts.</summary>
public static class FileJournalExtensions
{
    /// <summary>Keeps the publish journal in a file, in place of the one in memory. Processes of one machine may share the file.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The file; made when it is not there. Its folder must exist.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialBuilder AddFileJournal(this ISocialBuilder builder, string path, Action<FileJournalOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        FileJournalOptions options = new() { Path = path };
        configure?.Invoke(options);
        options.Validate();
        builder.Services.Replace(ServiceDescriptor.Singleton<IPublishJournal>(sp => new FileJournal(options, sp.GetRequiredService<TimeProvider>())));
        return builder;
    }
}

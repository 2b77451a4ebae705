using Social.Soak;

if (args is ["refresh", string account, string kind, string subject, string host, string store])
{
    return await RefreshSoak.RunAsync(account, kind, subject, host, store);
}

if (SoakArguments.Parse(args) is { } arguments && Environment.GetEnvironmentVariable("SOCIAL_SOAK_TOKEN") is { Length: > 0 } token)
{
    return await PublishSoak.RunAsync(arguments, token);
}

Console.Error.WriteLine(SoakArguments.Usage);
return 2;

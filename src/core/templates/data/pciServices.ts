/**
 * The service prefixes that the Payment Card Industry list of AWS ("AWS Services in Scope by Compliance Program", PCI)
 * came down to in 2021. A snapshot, and no attestation: AWS has added services since. Before relying on it, compare it
 * with https://aws.amazon.com/compliance/services-in-scope/PCI/.
 *
 * Source: salesforce/aws-allowlister 0.2.14, aws_allowlister/data/compliance_statuses.csv, every row whose PCI column
 * is "true", but for macie, which AWS has retired. The file carries no date; its youngest services and its licence say 2021.
 *
 * Copyright 2021 Salesforce.com
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
 * documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
 * rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
 * persons to whom the Software is furnished to do so, subject to the following conditions:
 * The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
 * Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
 * WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
 * COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
 * OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */
export const pciServices = {
  year: "2021",
  source: "salesforce/aws-allowlister 0.2.14, from AWS Services in Scope by Compliance Program",
  servicePrefixes: [
    ..."access-analyzer account acm acm-pca amplify amplifybackend apigateway appflow application-autoscaling".split(
      " ",
    ),
    ..."appmesh appstream appsync athena auditmanager autoscaling autoscaling-plans aws-portal backup".split(" "),
    ..."backup-storage batch cassandra chatbot chime cloud9 clouddirectory cloudformation cloudfront".split(" "),
    ..."cloudhsm cloudtrail cloudwatch codebuild codecommit codedeploy codepipeline cognito-identity".split(" "),
    ..."cognito-idp cognito-sync comprehend comprehendmedical config connect controltower databrew".split(" "),
    ..."dataexchange datasync directconnect dms ds dynamodb ebs ec2 ec2messages ecr ecs eks elasticache".split(" "),
    ..."elasticbeanstalk elasticfilesystem elasticloadbalancing elasticmapreduce es events execute-api".split(" "),
    ..."firehose fms forecast frauddetector freertos fsx glacier globalaccelerator glue greengrass".split(" "),
    ..."groundstation guardduty health iam importexport inspector iot iot-device-tester iotdeviceadvisor".split(" "),
    ..."iotevents iotwireless kafka kendra kinesis kinesisanalytics kinesisvideo kms lakeformation lambda".split(" "),
    ..."lex license-manager logs macie2 mediaconnect mediaconvert medialive mobiletargeting mq".split(" "),
    ..."neptune-db network-firewall opsworks opsworks-cm organizations outposts personalize polly qldb".split(" "),
    ..."quicksight rds rds-data rds-db redshift rekognition resource-groups robomaker route53".split(" "),
    ..."route53domains route53resolver s3 sagemaker sdb secretsmanager securityhub serverlessrepo".split(" "),
    ..."servicecatalog servicediscovery ses shield sms sms-voice snowball sns sqs ssm ssmmessages states".split(" "),
    ..."storagegateway sts support swf tag textract timestream transcribe transfer translate".split(" "),
    ..."trustedadvisor waf waf-regional wafv2 workdocs worklink workspaces xray".split(" "),
  ],
} as const satisfies { year: string; source: string; servicePrefixes: readonly string[] };
